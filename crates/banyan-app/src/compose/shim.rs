//! temp
use banyan_domain::{
    compose::{Objective, Post, Variant},
    gather::Item,
    guard::Finding,
    time::UtcMillis,
};
#[derive(Default)]
pub struct CarryRules {
    pub default_language: Option<String>,
}
pub struct Carried {
    pub post: Post,
    pub base: Variant,
}
pub fn carry(_item: &Item, _r: &CarryRules) -> Carried {
    Carried { post: Post::default(), base: Variant::default() }
}
pub struct Draft<'a> {
    pub variant: &'a Variant,
    pub objective: Objective,
    pub at: UtcMillis,
    pub link_state: Option<()>,
}
pub struct Fingerprint;
impl Fingerprint {
    pub fn to_bytes(&self) -> Vec<u8> {
        vec![]
    }
}
pub struct Said {
    pub fingerprint: Fingerprint,
    pub quote: String,
    pub link: Option<String>,
    pub objective: Objective,
    pub at: UtcMillis,
    pub url: Option<String>,
}
#[derive(Default)]
pub struct GuardRules;
pub fn fingerprint(_: &str) -> Fingerprint {
    Fingerprint
}
pub fn check(_: &Draft, _: &[Said], _: &GuardRules) -> Vec<Finding> {
    vec![]
}
pub mod image {
    pub struct P {
        pub mime_type: &'static str,
        pub width: u32,
        pub height: u32,
    }
    pub fn fit(b: &[u8], _: usize, _: u64, _: u32) -> Result<Vec<u8>, ()> {
        Ok(b.to_vec())
    }
    pub fn probe(_: &[u8]) -> Result<P, ()> {
        Err(())
    }
}
