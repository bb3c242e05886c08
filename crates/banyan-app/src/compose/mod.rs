//! What is written: posts carried from items, posts of one's own, and the pages of our own site.

mod aim;
mod aim_to_write;
pub mod articles;
mod assemble;
mod asset;
mod carry_item;
mod change_aim;
mod dry_run;
mod edit_post;
mod guard_draft;
mod kept;
mod origins;
mod own_page;
mod say;
mod show_post;
mod store;
mod write_post;

pub use aim::{ChosenAim, NotInPlan};
pub use aim_to_write::{aim_to_write, places_of_audience};
pub use articles::{Article, ArticleLink, articles_beside, list_articles, show_article};
pub use assemble::{Placed, When};
pub(crate) use asset::fetch_image;
pub use asset::{AssetFile, open_asset};
pub use carry_item::{Carried, CarryError, carry_item, carry_item_at};
pub(crate) use carry_item::{refresh_from_item, rules_of};
pub use change_aim::{AimError, change_aim};
pub use dry_run::{DryCard, DryFinding, DryItem, DryLine, dry_run};
pub use edit_post::{EditError, change_words, keep_finding, show_words};
pub use kept::{KeptFinding, list_kept};
pub use origins::{PostOrigin, list_origins};
pub use say::{say_finding, say_trouble};
pub use show_post::{OriginView, PostView, show_post};
pub use write_post::{Draft, Preview, PreviewPlace, WriteError, moment_of, preview_post, write_post, write_post_once};
