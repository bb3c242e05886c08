//! Kinds of course that help here, and where such are found. None is named that somebody would have to hold: what there is
//! in a town, on which day and for how much is asked there and written down.

/// What it is, where such are found and what to ask before booking stand in the message files, as `course-`, the key and
/// nothing, `-where` or `-ask`.
///
/// What one costs differs from town to town, and nothing that holds for all of them was found; so no price stands there,
/// but of the mentors, who charge nothing.
///
/// SOURCE: <https://fargo.score.org/content/fargo-score-faqs> (English),
/// <https://www.emprendedores.es/ayudas/ayuda-crear-empresa-negocio/secot-empresas/> (Spanish) (2026-11-22)
pub const COURSES: [&str; 6] = ["writing", "pictures", "law", "business-plan", "complaints", "mentor"];
