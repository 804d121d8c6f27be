// SPDX-License-Identifier: Apache-2.0
import type { Issue } from '../model/index.ts';

interface IssueCode {
  readonly severity: Issue['severity'];
  /** What it means. */
  readonly means: string;
  /** What the person can do about it. */
  readonly help: string;
}

const refused = (means: string, help: string): IssueCode => ({ severity: 'refused', means, help });
const noted = (means: string, help: string): IssueCode => ({ severity: 'noted', means, help });

/**
 * Every code given to bad input, be it a report, one of the case's own lists (`gazetteer-…` and `actor-entry`, which
 * are read with the language) or a decision of a person's: what it means and what to do. The severity is the usual one; a file of a kind that is
 * not read is only `noted` when a folder brought it along, and `refused` when a person named it.
 */
export const issueCodes = {
  'path-not-found': refused('No file or folder has this name.', 'Check the path.'),
  'unreadable-file': refused(
    'The file or folder is there but cannot be read.',
    'Check its permissions, and that a link does not point nowhere.',
  ),
  'not-a-file': refused(
    'It is neither a file nor a folder (a device, a pipe, a socket).',
    'Name a file or a folder.',
  ),
  'folder-given': refused(
    'A folder was given where a file is read.',
    'Name the files in it, or read the folder into a case.',
  ),
  'file-too-large': refused(
    'The file is larger than intake reads.',
    'Split it, or save the page without its media.',
  ),
  'empty-file': refused('There is no text in it.', 'Capture the report again.'),
  'binary-file': refused(
    'The bytes are not text, whatever the name says.',
    'Save the report as text or HTML.',
  ),
  'unsupported-file': noted(
    'A kind of file that is not read.',
    'Save the report as text, HTML, JSONL or CSV.',
  ),
  'not-a-report': noted(
    'The file stands beside the reports and is not one (a readme, a licence, JSON of something else).',
    'Nothing.',
  ),
  'symlink-skipped': noted(
    'A symbolic link inside a folder; what it points to is read where it stands, if that is in the folder.',
    'Name the file it points to as an input of its own.',
  ),
  'no-reports': refused('The folder holds no report.', 'Name the folder that holds the reports.'),
  'broken-utf8': noted(
    'UTF-8 with bytes that are no UTF-8; each is shown as U+FFFD and the rest is kept.',
    'Capture the report again if the broken words matter.',
  ),
  'legacy-encoding': noted(
    'Not UTF-8; the encoding was guessed from the bytes.',
    'Check the accented letters and quotation marks; save the file as UTF-8 if they are wrong.',
  ),
  'long-line': noted(
    'A very long line without a break.',
    'Nothing, unless the line breaks were lost in the capture.',
  ),
  'text-too-long': noted(
    'Far longer than any report: kept and shown, and not analysed.',
    'Split it into the reports it holds.',
  ),
  'invisible-characters': noted(
    'Characters that cannot be seen or that turn the direction of writing; kept in a plain text, left out of a page.',
    'Look at the report with suspicion: such characters hide words from readers.',
  ),
  'hidden-text': noted(
    'The page holds prose that a reader does not see (not displayed, or in comments); it was left out.',
    'Look at the page with suspicion if the hidden prose is about its subject.',
  ),
  'html-no-article': refused(
    'The page has no article in it.',
    'Save the page of the article itself, fully loaded.',
  ),
  'html-too-deep': refused(
    'The page nests its tags deeper than any browser shows.',
    'Save the page as text.',
  ),
  'html-too-slow': refused('Reading the page takes longer than allowed.', 'Save the page as text.'),
  'html-unreadable': refused('The page broke the reader of pages.', 'Save the page as text.'),
  'records-missing-columns': refused(
    'The CSV or JSONL has no column with the text of the reports.',
    'Name the column text, body, content or article.',
  ),
  'records-malformed': refused(
    'The file cannot be read as what its name says.',
    'Check it with the program that wrote it.',
  ),
  'record-malformed': refused('One record cannot be read; the others are.', 'Check this record.'),
  'record-without-text': refused('One record has no text; the others are read.', 'Check this record.'),
  'bad-date': noted(
    'A date that cannot be read, or that can be read in two ways; the date stays unknown.',
    'Write it as YYYY-MM-DD.',
  ),
  'manifest-malformed': noted('A line of the manifest cannot be read; the others are.', 'Check the line.'),
  'manifest-missing-columns': noted('The manifest has no column file.', 'Add a header with the column file.'),
  'manifest-missing-file': refused(
    'The manifest names a file that is not there.',
    'Add the file or remove its line.',
  ),
  'case-malformed': refused(
    'case.json cannot be read; its lists are not used.',
    'Check that it is one JSON object.',
  ),
  'list-missing': refused(
    'case.json names a list that is not in its folder.',
    'Add the file or remove its line.',
  ),
  'actor-entry': noted(
    'An entry of a list of actors cannot be read; the other entries are.',
    'Correct the entry that the message names.',
  ),
  'actors-unusable': refused(
    'A list of actors in which no entry can be read; the case has none of its own from it.',
    'Write it as a JSON array in the shape of resources/en/actors.json.',
  ),
  'basemap-malformed': refused(
    'A coastline that is no GeoJSON; it is not used.',
    'Save it as a GeoJSON feature collection.',
  ),
  'gazetteer-columns': noted(
    'A line of a list of places has not the columns of the GeoNames dump; the other lines are read.',
    'Write it as 19 columns with tabs between them.',
  ),
  'gazetteer-coordinates': noted(
    'A place whose latitude and longitude are no point on Earth; it is not used.',
    'Write both as decimal degrees.',
  ),
  'gazetteer-name': noted(
    'A place without an id or without a name; it is not used.',
    'Fill in the first two columns.',
  ),
  'gazetteer-duplicate': noted(
    'A second place with the same id; the first is used.',
    'Give each place an id of its own.',
  ),
  'gazetteer-encoding': noted(
    'A list of places with characters that were lost, since it is not UTF-8.',
    'Save the list as UTF-8.',
  ),
  'gazetteer-empty': refused(
    'A list of places in which no line is a place; the case has none of its own from it.',
    'Write the places in the format of the GeoNames dump.',
  ),
  'gazetteer-header': noted(
    'A line of a list of places that names the columns; it is no place, and the others are read.',
    'Nothing.',
  ),
  'gazetteer-unreadable': refused(
    'No places can be read from the file.',
    'Give a country dump of GeoNames, as text or in its ZIP archive.',
  ),
  'gazetteer-unwritable': refused(
    'The folder of gazetteers cannot be written to.',
    'Name another one with --dir, or make room in it.',
  ),
  'gazetteer-damaged': refused(
    'The file in the folder of gazetteers is not one, or not as it was written; it is not used.',
    'Remove it and add its dump again.',
  ),
  'metadata-conflict': noted(
    'The same report was supplied with different dates, outlets, titles or addresses; the first in order is kept.',
    'Make the manifests agree.',
  ),
  'language-not-analysed': noted(
    'In a language that is not analysed: kept, shown and searchable, not read.',
    'Nothing.',
  ),
  'impossible-date': noted(
    'A date in the text that no calendar has; it is kept as written and has no value.',
    'Look at the source: the capture or the report is mistaken.',
  ),
  'weekday-disagrees': noted(
    'A date in the text is given with a weekday that is not its own; the date is kept.',
    'Look at the source: one of the two is mistaken.',
  ),
  'analysis-failed': noted(
    'The engine failed on this report; it is kept and shown, and not read.',
    'Tell us, with the report if you may: the mistake is ours.',
  ),
  'decision-not-applicable': noted(
    'What a person decided cannot be applied: the words it rests on are not read as they were. It is kept.',
    'Look at its reports; decide anew, or withdraw it.',
  ),
  'decision-in-part': noted(
    'Some of the words that a decision of a person’s rests on are not read as they were; it is applied to the rest.',
    'Look at its reports; decide anew, or withdraw it.',
  ),
  'language-unknown': noted('The language cannot be told: kept and shown, not read.', 'Nothing.'),
} as const satisfies Record<string, IssueCode>;

export type IntakeIssueCode = keyof typeof issueCodes;

/** Where an issue stands and what to say beyond its code. */
export interface IssuePlace {
  readonly file: string | null;
  readonly report?: string | null;
  /** What is particular to this case, in plain words; the code's meaning comes first. */
  readonly detail?: string;
  readonly severity?: Issue['severity'];
}

/** Makes an issue of a code; the message is the code's meaning and the detail. */
export function issueOf(code: IntakeIssueCode, place: IssuePlace): Issue {
  const { severity, means } = issueCodes[code];
  return {
    code,
    report: place.report ?? null,
    file: place.file,
    severity: place.severity ?? severity,
    message: place.detail ? `${means} ${place.detail}` : means,
  };
}
