//! The texts that come with the program, in folders by language: what is shipped has them packed by `build.rs`.

use std::collections::BTreeMap;

/// By the names of their files.
pub(crate) type Texts = BTreeMap<String, String>;

#[cfg(packed)]
static PACKED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/packed.rs"));

/// Those of a folder such as `src/plan/kits/de`; none of a folder that is not there.
#[cfg(packed)]
pub(crate) fn texts(folder: &str) -> Texts {
    let Some((_, packed)) = PACKED.iter().find(|(name, _)| *name == folder) else { return Texts::new() };
    let texts = zstd::decode_all(*packed).expect("build.rs packs whole folders");
    serde_json::from_slice(&texts).expect("build.rs writes texts by name")
}

#[cfg(not(packed))]
pub(crate) fn texts(folder: &str) -> Texts {
    let crate_folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    crate::folder::texts(&crate_folder.join(folder)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_texts_by_name_and_one_that_is_not_there_gives_none() {
        assert!(texts("src/plan/kits/de")["shop.md"].starts_with('#'));
        assert!(texts("../../locales/en").contains_key("plan.ftl"));
        assert!(texts("src/plan/kits/nowhere").is_empty());
    }
}
