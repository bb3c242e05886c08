//! Who did something: a person, and the program that acted for them where one did.

use std::fmt;

use serde::{Serialize, Serializer};

/// In a list for programs: `Ada (The till)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    pub name: String,
    /// As the token is called that it came in with.
    pub program: Option<String>,
}

impl Who {
    /// From two columns; nobody where the machine did it by itself.
    pub(crate) fn of(name: Option<String>, program: Option<String>) -> Option<Self> {
        name.map(|name| Self { name, program })
    }
}

impl From<&str> for Who {
    fn from(name: &str) -> Self {
        Self { name: name.to_owned(), program: None }
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.program {
            Some(program) => write!(f, "{} ({program})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

impl Serialize for Who {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
