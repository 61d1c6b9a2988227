/** Opens places of articles beside each other, each with its words selected and in view. */

import * as vscode from 'vscode';

export interface Side {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** More columns would be too narrow to read. */
const atMost = 3;

/** From the column `first` on; the first side gets the caret. */
export async function openSides(sides: readonly Side[], first: vscode.ViewColumn = vscode.ViewColumn.One): Promise<void> {
  const shown = sides.slice(0, atMost);
  const editors: vscode.TextEditor[] = [];
  for (const [index, side] of [...shown.entries()].reverse()) {
    const document = await vscode.workspace.openTextDocument(side.uri);
    editors[index] = await vscode.window.showTextDocument(document, { viewColumn: first + index, selection: side.range });
  }
  // Once more, since an editor that has become narrower shows another part.
  for (const [index, side] of shown.entries()) {
    editors[index]?.revealRange(side.range, vscode.TextEditorRevealType.InCenter);
  }
}

/**
 * The server's command that shows places, `{places: [{uri, range}]}`; false for what is not understood. They open beside
 * the article in front, if it is none of them.
 */
export async function openPlaces(argument: unknown): Promise<boolean> {
  const places = (argument as { places?: unknown } | undefined)?.places;
  if (!Array.isArray(places)) {
    return false;
  }
  const sides = (places as { uri: string; range: { start: Position; end: Position } }[]).map(({ uri, range }) => ({
    uri: vscode.Uri.parse(uri, true),
    range: new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
  }));
  const front = vscode.window.activeTextEditor;
  const isOneOfThem = sides.some(({ uri }) => uri.toString() === front?.document.uri.toString());
  await openSides(sides, front === undefined || isOneOfThem ? vscode.ViewColumn.One : (front.viewColumn ?? 0) + 1);
  return true;
}

interface Position {
  line: number;
  character: number;
}
