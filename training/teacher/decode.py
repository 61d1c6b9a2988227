"""From scores to the best tree of a sentence, and to the best sequence of labels."""

NEVER = -1e9
ROOTS = 3  # words that are tried as the root


def tree(scores):
    """`scores[word][head]`, where head 0 is the root; the heads, of which just one is the root."""
    greedy = [max(range(len(row)), key=row.__getitem__) for row in scores]
    if is_tree(greedy):
        return greedy
    size = len(scores) + 1
    best = None
    for root in sorted(range(len(scores)), key=lambda word: -scores[word][0])[:ROOTS]:
        arcs = [[NEVER] * size] + [[NEVER, *row[1:]] for row in scores]
        arcs[root + 1] = [scores[root][0]] + [NEVER] * len(scores)
        heads = spanning(arcs)[1:]
        total = sum(scores[word][head] for word, head in enumerate(heads))
        if best is None or total > best[0]:
            best = total, heads
    return best[1]


def is_tree(heads):
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        steps = 0
        while word:
            word, steps = heads[word - 1], steps + 1
            if steps > len(heads):
                return False
    return True


def spanning(scores):
    """Chu, Liu and Edmonds: `scores[word][head]`, word 0 is the root."""
    size = len(scores)
    heads = [0] + [max((h for h in range(size) if h != word), key=scores[word].__getitem__) for word in range(1, size)]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    rest = [word for word in range(size) if word not in cycle]
    within = sum(scores[word][heads[word]] for word in cycle)
    whole = len(rest)  # the cycle, taken for one word
    smaller = [[NEVER] * (whole + 1) for _ in range(whole + 1)]
    entered, left = {}, {}
    for at, word in enumerate(rest):
        for other_at, other in enumerate(rest):
            if at != other_at:
                smaller[at][other_at] = scores[word][other]
        left[at] = max(cycle, key=scores[word].__getitem__)
        smaller[at][whole] = scores[word][left[at]]
        gain = lambda inner: scores[inner][word] - scores[inner][heads[inner]]
        entered[at] = max(cycle, key=gain)
        smaller[whole][at] = within + gain(entered[at])
    found = spanning(smaller)
    result = list(heads)
    for at, word in enumerate(rest[1:], 1):
        result[word] = left[at] if found[at] == whole else rest[found[at]]
    result[entered[found[whole]]] = rest[found[whole]]
    return result


def find_cycle(heads):
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        word = start
        while word and not seen[word]:
            seen[word], word = start, heads[word]
        if word and seen[word] == start:
            cycle = {word}
            while heads[word] not in cycle:
                word = heads[word]
                cycle.add(word)
            return sorted(cycle)
    return []


def labels(scores):
    """Label 0 is no name; odd ones begin a name, and the even one behind each goes on with it."""
    follows = lambda label: label > 0 and label % 2 == 0
    best = [NEVER if follows(label) else score for label, score in enumerate(scores[0])]
    steps = []
    for row in scores[1:]:
        top = max(range(len(row)), key=best.__getitem__)
        before = [max(l - 1, l, key=best.__getitem__) if follows(l) else top for l in range(len(row))]
        best = [best[previous] + score for previous, score in zip(before, row)]
        steps.append(before)
    path = [max(range(len(best)), key=best.__getitem__)]
    for before in reversed(steps):
        path.append(before[path[-1]])
    return path[::-1]
