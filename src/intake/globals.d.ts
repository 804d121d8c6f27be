// SPDX-License-Identifier: Apache-2.0
/**
 * The two things of the platform that intake needs beside the language itself. Node and every browser have them;
 * naming them here keeps the rest of Node and of the DOM out of this folder.
 */
declare class TextDecoder {
  readonly encoding: string;
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly href: string;
}
