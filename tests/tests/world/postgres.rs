//! A PostgreSQL database for one story, dropped after it.

use crate::tables;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many were made, for their names.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// A database of its own.
pub struct Database {
    name: String,
    url: String,
}

impl Database {
    /// Makes one on the server for tests.
    pub fn new() -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("story_{}_{number}", std::process::id());
        let url = tables::in_database(&name);
        Self { name, url }
    }

    /// Its address.
    pub fn url(&self) -> String {
        self.url.clone()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        tables::drop_database(&self.name);
    }
}
