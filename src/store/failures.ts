// SPDX-License-Identifier: Apache-2.0

/** Why a case file cannot be used. Nothing has been changed when one of these is raised. */
export type CaseFaultCode =
  | 'case-missing'
  | 'case-not-a-case'
  | 'case-newer'
  | 'case-damaged'
  | 'case-busy'
  | 'case-unwritable';

/** A case file that cannot be used: the one failure of the store a person can do something about. */
export class CaseFault extends Error {
  readonly code: CaseFaultCode;
  readonly file: string;

  constructor(code: CaseFaultCode, file: string, message: string) {
    super(message);
    this.name = 'CaseFault';
    this.code = code;
    this.file = file;
  }
}
