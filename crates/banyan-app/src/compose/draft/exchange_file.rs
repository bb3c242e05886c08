//! A file goes in the place of another one that shows the same, and out of it again.

use std::collections::{BTreeMap, BTreeSet};

use banyan_db::Tx;
use banyan_domain::{
    compose::asset::Cut,
    ids::{AssetId, ChannelId, DraftId, WorkspaceId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::store::{holding_anywhere, keep_files, lock};
use crate::{
    Internal,
    compose::{Draft, library::Attached},
};

/// Where one went in the place of another.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Exchanged {
    /// Of a draft, or of a series.
    pub(crate) id: Uuid,
    before: Files,
    after: Files,
}

/// Which files a draft carries, and how.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Files {
    media: Vec<Attached>,
    left_out: BTreeMap<ChannelId, BTreeSet<AssetId>>,
    cut: BTreeMap<ChannelId, BTreeMap<AssetId, Cut>>,
}

impl Exchanged {
    /// None: the former one is not among its files.
    pub(crate) fn of(id: Uuid, draft: &mut Draft, former: AssetId, kept: AssetId) -> Option<Self> {
        let before = Files::of(draft);
        draft.exchange(former, kept).then(|| Self { id, before, after: Files::of(draft) })
    }

    /// Whatever its words are by now. False: somebody gave it other files since.
    pub(crate) fn take_back(&self, draft: &mut Draft, former: AssetId, kept: AssetId) -> bool {
        let now = Files::of(draft);
        if now == self.after {
            let Files { media, left_out, cut } = self.before.clone();
            (draft.media, draft.left_out, draft.cut) = (media, left_out, cut);
            return true;
        }
        !self.before.has(kept) && !now.has(former) && draft.exchange(kept, former)
    }
}

impl Files {
    fn of(draft: &Draft) -> Self {
        Self { media: draft.media.clone(), left_out: draft.left_out.clone(), cut: draft.cut.clone() }
    }

    fn has(&self, file: AssetId) -> bool {
        self.media.iter().any(|attached| attached.asset == file)
    }
}

/// Also in what is in the queue or was removed: it may come back.
pub(crate) async fn exchange_file_in_drafts(
    tx: &Tx,
    workspace: WorkspaceId,
    former: AssetId,
    kept: AssetId,
) -> Result<Vec<Exchanged>, Internal> {
    let mut all = Vec::new();
    for id in holding_anywhere(&**tx, workspace, &former.to_string()).await? {
        let Some(row) = lock(tx, workspace, DraftId(id)).await? else { continue };
        let mut draft = row.draft()?;
        if let Some(exchanged) = Exchanged::of(id, &mut draft, former, kept) {
            keep_files(tx, &row, &draft).await?;
            all.push(exchanged);
        }
    }
    Ok(all)
}

pub(crate) async fn put_file_back_in_drafts(
    tx: &Tx,
    workspace: WorkspaceId,
    all: &[Exchanged],
    (former, kept): (AssetId, AssetId),
) -> Result<(), Internal> {
    for exchanged in all {
        let Some(row) = lock(tx, workspace, DraftId(exchanged.id)).await? else { continue };
        let mut draft = row.draft()?;
        if exchanged.take_back(&mut draft, former, kept) {
            keep_files(tx, &row, &draft).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_exchanged_goes_back_unless_other_files_were_chosen_since() {
        let [loaf, same, oven] = [1, 2, 3].map(|number| AssetId(Uuid::from_u128(number)));
        let file = |asset, alt: &str| Attached { asset, alt: Some(alt.to_owned()), focus: Some((0.3, -0.1)) };
        let draft = |media| Draft { media, ..Draft::default() };
        let back = |before: &Draft, change: &dyn Fn(&mut Draft)| {
            let mut draft = before.clone();
            let exchanged = Exchanged::of(Uuid::nil(), &mut draft, loaf, same).unwrap();
            let kept = serde_json::to_string(&exchanged).unwrap();
            change(&mut draft);
            let exchanged: Exchanged = serde_json::from_str(&kept).unwrap();
            (exchanged.take_back(&mut draft, loaf, same), draft)
        };
        let one = draft(vec![file(oven, "Oven"), file(loaf, "A loaf")]);
        let both = draft(vec![file(same, "Mine"), file(loaf, "A loaf")]);
        for before in [&one, &both] {
            let other_words = |draft: &mut Draft| "Other words".clone_into(&mut draft.text);
            let (is_back, now) = back(before, &other_words);
            assert!(is_back && now.media == before.media && now.text == "Other words", "{now:?}");
        }
        let said_anew = |draft: &mut Draft| draft.media.last_mut().unwrap().alt = Some("Rye".to_owned());
        assert_eq!(back(&one, &said_anew).1.media, [file(oven, "Oven"), file(loaf, "Rye")], "as it is said by now");
        assert_eq!(back(&both, &said_anew).1.media, [file(same, "Rye")], "nobody knows which of the two was meant");
        let (is_back, now) = back(&one, &|draft: &mut Draft| draft.media.retain(|file| file.asset == oven));
        assert!(!is_back && now.media == [file(oven, "Oven")]);
    }
}
