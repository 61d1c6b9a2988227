//! The findings of one world, kept for as long as nothing changes: pulled and pushed diagnostics, code actions and the
//! checks whether something is news all ask for the same ones.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::ide::{self, Diagnostic};
use crate::index::ArticleId;
use crate::text::Cancelled;

use super::server::Question;
use super::state::World;

/// What has been found in a world's articles so far. Cheap to clone; clones share.
#[derive(Debug, Clone, Default)]
pub(super) struct Findings(Arc<Mutex<HashMap<ArticleId, Arc<[Diagnostic]>>>>);

impl Question<'_> {
    /// The findings of the article that are not settled.
    pub(super) fn findings(&self) -> Result<Arc<[Diagnostic]>, Cancelled> {
        let Findings(known) = &self.world.findings;
        let lock = || known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = lock().get(self.id()) {
            return Ok(found.clone());
        }
        // Not under the lock, so that other articles can be asked about meanwhile.
        let found: Arc<[Diagnostic]> = ide::check(&self.world.snapshot, self.id(), self.cancellation)?.into();
        lock().insert(self.id().clone(), found.clone());
        Ok(found)
    }
}

/// The last world that somebody asked about. Cheap to clone; clones share.
#[derive(Debug, Clone, Default)]
pub(super) struct LastWorld(Arc<Mutex<Option<World>>>);

impl LastWorld {
    /// The world, with what has been found in it already where it is still the last one.
    pub(super) fn recall(&self, world: World) -> World {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some(last) if last.is_same(&world) => World { findings: last.findings.clone(), ..world },
            _ => last.insert(world).clone(),
        }
    }
}
