//! temp
pub mod image { pub struct P { pub mime_type: &'static str, pub width: u32, pub height: u32 } pub fn fit(b: &[u8], _: usize, _: u64, _: u32) -> Result<Vec<u8>, ()> { Ok(b.to_vec()) } pub fn probe(_: &[u8]) -> Result<P, ()> { Err(()) } }
