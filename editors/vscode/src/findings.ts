/**
 * What the server has found so far, from the diagnostics that VS Code holds: in open articles and in closed ones. Kept by
 * article, since an edit changes the findings of a few and a folder may have a thousand.
 */

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
  /** The same from either side. */
  readonly pair: string;
}

interface Found {
  readonly count: number;
  readonly disagreements: readonly Disagreement[];
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

const nothing: Found = { count: 0, disagreements: [] };

export class Findings {
  private readonly articles = new Map<string, Found>();

  /** Looks at these files again; whether that has changed anything. */
  update(uris: readonly vscode.Uri[]): boolean {
    let changed = false;
    for (const uri of uris) {
      const key = uri.toString();
      const now = look(uri);
      changed = !isSame(this.articles.get(key) ?? nothing, now) || changed;
      if (now.count > 0) {
        this.articles.set(key, now);
      } else {
        this.articles.delete(key);
      }
    }
    return changed;
  }

  /** How many findings an article has; faded page chrome is none. */
  count(uri: vscode.Uri): number {
    return (this.articles.get(uri.toString()) ?? nothing).count;
  }

  /** Every pair of places that contradict each other, once; the gravest findings first. */
  disagreements(): Disagreement[] {
    const seen = new Set<string>();
    const found: Disagreement[] = [];
    for (const { disagreements } of this.articles.values()) {
      for (const disagreement of disagreements) {
        const others = disagreement.others.filter(({ pair }) => !seen.has(pair) && seen.add(pair));
        if (others.length > 0) {
          found.push({ ...disagreement, others });
        }
      }
    }
    return found.sort((one, other) => one.severity - other.severity || compare(one.here, other.here));
  }
}

function look(uri: vscode.Uri): Found {
  const diagnostics = vscode.languages.getDiagnostics(uri);
  const findings = diagnostics.filter((found) => found.source === 'crosscheck' && !found.tags?.includes(vscode.DiagnosticTag.Unnecessary));
  const disagreements = findings.filter((finding) => disagreeing.has(ruleOf(finding))).map((finding) => disagreement(uri, finding));
  return { count: findings.length, disagreements };
}

function disagreement(uri: vscode.Uri, finding: vscode.Diagnostic): Disagreement {
  const { message, severity, range, relatedInformation } = finding;
  const rule = ruleOf(finding);
  const here = { uri, range };
  const others = (relatedInformation ?? []).map((related) => ({
    message: related.message,
    there: related.location,
    pair: [rule, ...[here, related.location].map(placeOf).sort()].join(' '),
  }));
  return { rule, message, severity, here, others };
}

/** By what is said and where: VS Code hands out other objects each time. */
function isSame(one: Found, other: Found): boolean {
  return one.count === other.count && describe(one) === describe(other);
}

function describe({ disagreements }: Found): string {
  return JSON.stringify(disagreements.map(({ message, severity, others }) => [message, severity, others.map((other) => [other.message, other.pair])]));
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
