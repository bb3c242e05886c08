//! Passwords: long enough, hashed with argon2id away from the request threads.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};

/// In letters; shorter ones are guessed too quickly.
pub const SHORTEST_PASSWORD: usize = 12;
const MAX_LETTERS: usize = 256;

#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    #[error("the password needs at least {SHORTEST_PASSWORD} letters")]
    TooShort,
    #[error("the password is longer than {MAX_LETTERS} letters")]
    TooLong,
    #[error("the password could not be hashed")]
    Hashing,
}

pub(crate) async fn hash(password: String) -> Result<String, PasswordError> {
    match password.chars().count() {
        letters if letters < SHORTEST_PASSWORD => return Err(PasswordError::TooShort),
        letters if letters > MAX_LETTERS => return Err(PasswordError::TooLong),
        _ => {}
    }
    tokio::task::spawn_blocking(move || {
        Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string())
    })
    .await
    .map_err(|_| PasswordError::Hashing)?
    .map_err(|_| PasswordError::Hashing)
}

/// Whether the password is right. With no hash (no such person) the same work is done, so the time tells nothing.
pub(crate) async fn verify(password: String, hash: Option<String>) -> bool {
    let known = hash.is_some();
    tokio::task::spawn_blocking(move || {
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let Ok(hash) = PasswordHash::new(&hash) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
    })
    .await
    .unwrap_or(false)
        && known
}

/// A hash of nothing anybody knows.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHR5c2FsdA$4Yg1qPkkqCrVnVyfp4qJbz3zUoYtDOSOHYNZ3xJu3dA";

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_of_a_known_person_passes() {
        let stored = hash("correct horse".to_owned()).await.unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(verify("correct horse".to_owned(), Some(stored.clone())).await);
        assert!(!verify("wrong horse".to_owned(), Some(stored)).await);
        assert!(!verify("correct horse".to_owned(), None).await);
    }

    #[tokio::test]
    async fn short_and_endless_passwords_are_refused() {
        assert!(matches!(hash("short".to_owned()).await, Err(PasswordError::TooShort)));
        assert!(matches!(hash("x".repeat(300)).await, Err(PasswordError::TooLong)));
    }
}
