//! From a score for every arc to the best tree with one root.
//!
//! Most often the best head of each word makes a tree at once; else Chu, Liu and Edmonds' algorithm finds the best one.

/// Scores of arcs between `words` nodes behind the root, which is node 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Arcs {
    nodes: usize,
    /// For each node, a score for each head; the root's own row is not looked at.
    scores: Vec<f32>,
}

/// Less than any score of an arc that may be.
const NEVER: f32 = -1e9;

impl Arcs {
    pub fn new(words: usize) -> Arcs {
        let nodes = words + 1;
        Arcs { nodes, scores: vec![NEVER; nodes * nodes] }
    }

    pub fn set(&mut self, node: usize, head: usize, score: f32) {
        self.scores[node * self.nodes + head] = score;
    }

    fn get(&self, node: usize, head: usize) -> f32 {
        self.scores[node * self.nodes + head]
    }

    /// The head of every node; the root's own is 0.
    pub fn tree(&self) -> Vec<usize> {
        let heads = self.best_heads();
        let roots: Vec<usize> = (1..self.nodes).filter(|&node| heads[node] == 0).collect();
        if roots.len() == 1 && cycle(&heads).is_none() {
            return heads;
        }
        // Where several words, or none, would hang on the root, the likeliest of them are tried in turn.
        const TRIED: usize = 4;
        let mut roots = if roots.is_empty() { (1..self.nodes).collect() } else { roots };
        roots.sort_by(|&a, &b| self.get(b, 0).total_cmp(&self.get(a, 0)).then(a.cmp(&b)));
        let trees = roots.iter().take(TRIED).map(|&root| self.with_root(root).spanning_tree());
        let best = trees.max_by(|a, b| self.sum(a).total_cmp(&self.sum(b)));
        best.unwrap_or(heads)
    }

    fn best_heads(&self) -> Vec<usize> {
        let best = |node: usize| {
            let heads = (0..self.nodes).filter(|&head| head != node);
            heads.reduce(|best, head| if self.get(node, head) > self.get(node, best) { head } else { best })
        };
        std::iter::once(0).chain((1..self.nodes).map(|node| best(node).unwrap_or(0))).collect()
    }

    fn with_root(&self, root: usize) -> Arcs {
        let mut arcs = self.clone();
        for node in (1..self.nodes).filter(|&node| node != root) {
            arcs.set(node, 0, NEVER);
        }
        arcs
    }

    fn sum(&self, heads: &[usize]) -> f32 {
        (1..self.nodes).map(|node| self.get(node, heads[node])).sum()
    }

    /// Makes one node of a cycle of best heads, solves the smaller graph and opens the node again.
    fn spanning_tree(&self) -> Vec<usize> {
        let mut heads = self.best_heads();
        let Some(cycle) = cycle(&heads) else { return heads };
        let outside: Vec<usize> = (0..self.nodes).filter(|node| !cycle.contains(node)).collect();
        let one = outside.len();
        let mut smaller = Arcs::new(one);
        let mut entry = vec![0; one]; // where an arc from outside enters the cycle
        let mut exit = vec![0; one]; // where an arc to a node outside leaves it
        for (place, &node) in outside.iter().enumerate() {
            for (other, &head) in outside.iter().enumerate() {
                smaller.set(place, other, self.get(node, head));
            }
            let gain = |inner: usize| self.get(inner, node) - self.get(inner, heads[inner]);
            entry[place] = best_of(&cycle, gain);
            exit[place] = best_of(&cycle, |inner| self.get(node, inner));
            smaller.set(one, place, gain(entry[place]));
            smaller.set(place, one, self.get(node, exit[place]));
        }
        let solved = smaller.spanning_tree();
        for (place, &node) in outside.iter().enumerate().skip(1) {
            heads[node] = if solved[place] == one { exit[place] } else { outside[solved[place]] };
        }
        let from = solved[one];
        heads[entry[from]] = outside[from];
        heads
    }
}

fn best_of(nodes: &[usize], score: impl Fn(usize) -> f32) -> usize {
    nodes.iter().copied().reduce(|best, node| if score(node) > score(best) { node } else { best }).unwrap_or(0)
}

/// The nodes of a cycle, if there is one.
fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let mut seen_from = vec![UNSEEN; heads.len()];
    seen_from[0] = 0;
    for start in 1..heads.len() {
        let mut node = start;
        while seen_from[node] == UNSEEN {
            seen_from[node] = start;
            node = heads[node];
        }
        if seen_from[node] == start {
            let first = node;
            let rest = std::iter::successors(Some(heads[first]), |&node| Some(heads[node]));
            return Some(std::iter::once(first).chain(rest.take_while(|&node| node != first)).collect());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arcs(words: usize, scored: &[(usize, usize, f32)]) -> Arcs {
        let mut arcs = Arcs::new(words);
        for node in 1..=words {
            (0..=words).filter(|&head| head != node).for_each(|head| arcs.set(node, head, 0.0));
        }
        scored.iter().for_each(|&(node, head, score)| arcs.set(node, head, score));
        arcs
    }

    #[test]
    fn the_best_heads_where_they_are_a_tree() {
        assert_eq!(arcs(3, &[(1, 2, 9.0), (2, 0, 9.0), (3, 2, 9.0)]).tree(), [0, 2, 0, 2]);
    }

    #[test]
    fn a_cycle_is_broken_where_it_costs_least() {
        let scored = [(1, 2, 10.0), (2, 1, 10.0), (1, 0, 4.0), (2, 0, 6.0), (3, 2, 9.0), (3, 0, 8.0)];
        assert_eq!(arcs(3, &scored).tree(), [0, 2, 0, 2]);
    }

    #[test]
    fn there_is_one_root() {
        let scored = [(1, 0, 9.0), (2, 0, 8.0), (2, 1, 7.0), (1, 2, 3.0)];
        assert_eq!(arcs(2, &scored).tree(), [0, 0, 1]);
        assert_eq!(arcs(1, &[]).tree(), [0, 0]);
        assert_eq!(arcs(0, &[]).tree(), [0]);
    }

    /// Against all trees of four words, with scores that look random.
    #[test]
    fn no_tree_is_better() {
        for seed in 0..200u32 {
            let mut arcs = Arcs::new(4);
            for node in 1..=4 {
                for head in (0..=4).filter(|&head| head != node) {
                    let mixed = (seed * 25 + (node * 5 + head) as u32).wrapping_mul(2_654_435_761) >> 20;
                    arcs.set(node, head, mixed as f32 / 512.0);
                }
            }
            let mut best = NEVER;
            for code in 0..5usize.pow(4) {
                let heads: Vec<usize> =
                    std::iter::once(0).chain((0..4).map(|place| code / 5usize.pow(place) % 5)).collect();
                let no_loop = (1..=4).all(|node| heads[node] != node);
                let one_root = heads[1..].iter().filter(|&&head| head == 0).count() == 1;
                if no_loop && one_root && cycle(&heads).is_none() {
                    best = arcs.sum(&heads).max(best);
                }
            }
            assert_eq!(arcs.sum(&arcs.tree()), best, "seed {seed}");
        }
    }
}
