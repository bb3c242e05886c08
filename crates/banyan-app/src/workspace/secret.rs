//! A secret that only its holder knows: made once, shown once, kept as a digest.

use sha2::{Digest as _, Sha256};

use crate::hex::hex;

/// Its letters, and what is kept of it.
pub(crate) struct Secret {
    pub(crate) text: String,
    pub(crate) digest: Vec<u8>,
}

pub(crate) fn fresh_secret() -> Secret {
    let bytes: [u8; 32] = rand::random();
    Secret { text: hex(&bytes), digest: Sha256::digest(bytes).to_vec() }
}

/// What a secret that somebody brings is looked for by; none where it can be no secret of ours.
pub(crate) fn digest_of(text: &str) -> Option<Vec<u8>> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let pairs = (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok());
    let bytes: Vec<u8> = pairs.collect::<Option<_>>()?;
    Some(Sha256::digest(bytes).to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_found_by_its_letters_and_nothing_else_is() {
        let secret = fresh_secret();
        assert_eq!(digest_of(&secret.text), Some(secret.digest.clone()));
        assert_ne!(fresh_secret().digest, secret.digest);
        for wrong in ["", "abc", &"g".repeat(64), &"ä".repeat(32), &format!("{}0", secret.text)] {
            assert_eq!(digest_of(wrong), None, "{wrong}");
        }
    }
}
