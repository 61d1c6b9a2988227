/** What the server has found so far, from the diagnostics that VS Code holds: in open articles and in closed ones. */

import * as vscode from 'vscode';

import type { Side } from './sides';

/** A finding and the places that say otherwise. */
export interface Disagreement {
  readonly rule: string;
  readonly message: string;
  readonly severity: vscode.DiagnosticSeverity;
  readonly here: Side;
  readonly others: readonly Other[];
}

export interface Other {
  readonly message: string;
  readonly there: Side;
}

/** The rules whose findings have two sides. */
const disagreeing = new Set([
  'conflicting-claim',
  'disputed-as-fact',
  'quote-mismatch',
  'quote-truncated',
  'sources-disagree',
  'superseded-claim',
  'name-inconsistent',
]);

/** How many findings an article has; faded page chrome is none. */
export function countFindings(uri: vscode.Uri): number {
  return findings(vscode.languages.getDiagnostics(uri)).length;
}

/** Every pair of places that contradict each other, once; the gravest findings first. */
export function disagreements(): Disagreement[] {
  const seen = new Set<string>();
  const found: Disagreement[] = [];
  for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
    for (const finding of findings(diagnostics)) {
      const rule = ruleOf(finding);
      if (!disagreeing.has(rule)) {
        continue;
      }
      const { message, severity, range } = finding;
      const here = { uri, range };
      const others: Other[] = [];
      for (const related of finding.relatedInformation ?? []) {
        const pair = [rule, ...[here, related.location].map(placeOf).sort()].join(' ');
        if (!seen.has(pair)) {
          others.push({ message: related.message, there: related.location });
        }
        seen.add(pair);
      }
      if (others.length > 0) {
        found.push({ rule, message, severity, here, others });
      }
    }
  }
  return found.sort((one, other) => one.severity - other.severity || compare(one.here, other.here));
}

function findings(diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  return diagnostics.filter((found) => found.source === 'crosscheck' && !found.tags?.includes(vscode.DiagnosticTag.Unnecessary));
}

/** `conflicting-claim` for `conflicting-claim.date`. */
function ruleOf(finding: vscode.Diagnostic): string {
  const code = typeof finding.code === 'object' ? finding.code.value : (finding.code ?? '');
  return String(code).replace(/\..*/, '');
}

function placeOf({ uri, range: { start, end } }: Side): string {
  return `${uri.toString()}#${start.line}:${start.character}-${end.line}:${end.character}`;
}

function compare(one: Side, other: Side): number {
  return one.uri.path.localeCompare(other.uri.path) || one.range.start.compareTo(other.range.start);
}
