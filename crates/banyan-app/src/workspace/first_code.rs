//! The code of the address that is printed at the start: who can read it has the machine, and may begin the business.

use sha2::{Digest as _, Sha256};

use crate::hex::hex;

/// Made anew at every start, and of no use once a business stands.
#[derive(Clone, Debug)]
pub(crate) struct FirstCode(String);

impl FirstCode {
    pub(crate) fn fresh() -> Self {
        let secret: [u8; 16] = rand::random();
        Self(hex(&secret))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// By digest, so that the time it takes tells nothing of the code.
    pub(crate) fn is(&self, typed: &str) -> bool {
        Sha256::digest(self.0.as_bytes()) == Sha256::digest(typed.trim().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_opens_to_itself_and_to_nothing_else() {
        let code = FirstCode::fresh();
        assert!(code.is(code.as_str()) && code.is(&format!(" {}\n", code.as_str())));
        for other in ["", "0", FirstCode::fresh().as_str(), &code.as_str()[..31]] {
            assert!(!code.is(other), "{other}");
        }
    }
}
