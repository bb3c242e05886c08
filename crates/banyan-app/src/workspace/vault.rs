//! Secrets at rest: sealed with a key that is not in the database, bound to the row they belong to.

use std::{
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead as _, KeyInit as _, Payload},
};
use sha2::{Digest as _, Sha256};

use crate::hex::hex;

const NONCE_BYTES: usize = 24;
/// First byte of every sealed text, so that the scheme can change.
const VERSION: u8 = 1;
const KEY_ID_BYTES: usize = 4;
pub const KEY_FILE: &str = "banyan.key";

#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    #[error("the key file {} cannot be read or made", file.display())]
    KeyFile { file: PathBuf, source: std::io::Error },
    #[error("the key must be 32 bytes in Base64 ({whence})")]
    BadKey { whence: String },
    #[error(
        "this secret was sealed with another key (this one is {ours}): put the right {KEY_FILE} back, or connect the place again"
    )]
    OtherKey { ours: String },
    #[error("this secret is damaged or belongs to another row")]
    Damaged,
}

/// Cheap to clone; prints nothing.
#[derive(Clone)]
pub struct Vault {
    cipher: Arc<XChaCha20Poly1305>,
    key_id: [u8; KEY_ID_BYTES],
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("key_id", &self.key_id()).finish_non_exhaustive()
    }
}

impl Vault {
    /// The key of a data folder, made at first start and readable by its owner only.
    pub fn of_folder(folder: &Path) -> Result<Self, VaultError> {
        let file = folder.join(KEY_FILE);
        let bad = |source| VaultError::KeyFile { file: file.clone(), source };
        match std::fs::read_to_string(&file) {
            Ok(text) => Self::from_base64(&text, &file.display().to_string()),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let key: [u8; 32] = rand::random();
                write_private(&file, STANDARD.encode(key).as_bytes()).map_err(bad)?;
                Ok(Self::new(key))
            }
            Err(error) => Err(bad(error)),
        }
    }

    pub fn from_base64(text: &str, whence: &str) -> Result<Self, VaultError> {
        let bytes = STANDARD.decode(text.trim()).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        bytes.map(Self::new).ok_or_else(|| VaultError::BadKey { whence: whence.to_owned() })
    }

    pub fn new(key: [u8; 32]) -> Self {
        let digest: [u8; 32] = Sha256::digest([b"banyan key id".as_slice(), &key].concat()).into();
        let mut key_id = [0; KEY_ID_BYTES];
        key_id.copy_from_slice(&digest[..KEY_ID_BYTES]);
        Self { cipher: Arc::new(XChaCha20Poly1305::new(&key.into())), key_id }
    }

    /// Names the key without telling it.
    pub fn key_id(&self) -> String {
        hex(&self.key_id)
    }

    /// `row` says where it belongs (`channel/<id>`); a sealed text moved elsewhere does not open.
    pub fn seal(&self, row: &str, plain: &str) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = rand::random();
        let payload = Payload { msg: plain.as_bytes(), aad: row.as_bytes() };
        let sealed =
            self.cipher.encrypt(&XNonce::from(nonce), payload).expect("encryption fails only beyond 256 GiB of text");
        [&[VERSION][..], &self.key_id, &nonce, &sealed].concat()
    }

    pub fn open(&self, row: &str, sealed: &[u8]) -> Result<String, VaultError> {
        let rest = sealed.strip_prefix(&[VERSION]).ok_or(VaultError::Damaged)?;
        let (key_id, rest) = rest.split_at_checked(KEY_ID_BYTES).ok_or(VaultError::Damaged)?;
        if key_id != self.key_id {
            return Err(VaultError::OtherKey { ours: self.key_id() });
        }
        let (nonce, sealed) = rest.split_at_checked(NONCE_BYTES).ok_or(VaultError::Damaged)?;
        let nonce = <[u8; NONCE_BYTES]>::try_from(nonce).map_err(|_| VaultError::Damaged)?;
        let payload = Payload { msg: sealed, aad: row.as_bytes() };
        let plain = self.cipher.decrypt(&XNonce::from(nonce), payload).map_err(|_| VaultError::Damaged)?;
        String::from_utf8(plain).map_err(|_| VaultError::Damaged)
    }
}

fn write_private(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut handle = std::fs::File::options().write(true).create_new(true).mode(0o600).open(file)?;
    handle.write_all(bytes)?;
    handle.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_only_in_its_own_row_and_with_its_own_key() {
        let vault = Vault::new([7; 32]);
        let sealed = vault.seal("channel/1", "hush");
        assert_eq!(vault.open("channel/1", &sealed).unwrap(), "hush");
        assert!(matches!(vault.open("channel/2", &sealed), Err(VaultError::Damaged)));
        assert!(matches!(Vault::new([8; 32]).open("channel/1", &sealed), Err(VaultError::OtherKey { .. })));
        assert!(!sealed.windows(4).any(|window| window == b"hush"));
    }

    #[test]
    fn a_damaged_secret_is_refused_and_never_panics() {
        let vault = Vault::new([7; 32]);
        let sealed = vault.seal("r", "hush");
        for end in 0..sealed.len() {
            assert!(vault.open("r", &sealed[..end]).is_err());
        }
        let mut flipped = sealed.clone();
        *flipped.last_mut().unwrap() ^= 1;
        assert!(vault.open("r", &flipped).is_err());
    }

    #[test]
    fn the_key_file_is_made_once_and_is_private() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = std::env::temp_dir().join(format!("banyan-vault-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&folder).unwrap();
        let first = Vault::of_folder(&folder).unwrap();
        let again = Vault::of_folder(&folder).unwrap();
        assert_eq!(first.key_id(), again.key_id());
        let mode = std::fs::metadata(folder.join(KEY_FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
