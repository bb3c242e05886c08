//! HTML from anywhere: as plain text, as safe markup, and the pictures and addresses in it.

mod bounded;
pub(crate) mod dom;
pub(crate) mod images;
mod links;
mod sanitise;
mod text;
mod tracking;

pub use images::{Image, first_image, images};
pub use links::links;
pub use sanitise::sanitise;
pub use text::to_text;
pub use tracking::without_tracking;
