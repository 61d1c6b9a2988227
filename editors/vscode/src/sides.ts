/** Opens places of articles beside each other, each with its words selected and in view. */

import * as vscode from 'vscode';

export interface Side {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

const columns = [vscode.ViewColumn.One, vscode.ViewColumn.Two, vscode.ViewColumn.Three];

/** The first side keeps the caret. */
export async function openSides(sides: readonly Side[]): Promise<void> {
  const shown = sides.slice(0, columns.length);
  const editors: vscode.TextEditor[] = [];
  for (const [index, side] of [...shown.entries()].reverse()) {
    const viewColumn = columns[index] ?? vscode.ViewColumn.Active;
    const document = await vscode.workspace.openTextDocument(side.uri);
    editors[index] = await vscode.window.showTextDocument(document, { viewColumn, selection: side.range });
  }
  // Once more, since an editor that has become narrower shows another part.
  for (const [index, side] of shown.entries()) {
    editors[index]?.revealRange(side.range, vscode.TextEditorRevealType.InCenter);
  }
}

/** The server's command that shows places, `{places: [{uri, range}]}`; false for what is not understood. */
export async function openPlaces(argument: unknown): Promise<boolean> {
  const places = (argument as { places?: unknown } | undefined)?.places;
  if (!Array.isArray(places)) {
    return false;
  }
  const sides = (places as { uri: string; range: { start: Position; end: Position } }[]).map(({ uri, range }) => ({
    uri: vscode.Uri.parse(uri, true),
    range: new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
  }));
  await openSides(sides);
  return true;
}

interface Position {
  line: number;
  character: number;
}
