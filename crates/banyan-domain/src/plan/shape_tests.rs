//! Every section has its fields, and every field its words.

use std::collections::BTreeSet;

use super::*;

#[test]
fn every_field_stands_in_some_section_and_once_in_each() {
    let mut used = BTreeSet::new();
    for section in Section::ALL {
        let here: BTreeSet<Field> = section.fields().iter().map(|shape| shape.field).collect();
        assert_eq!(here.len(), section.fields().len(), "{section:?}");
        used.extend(here);
    }
    assert_eq!(used.len(), Field::ALL.len());
}

#[test]
fn names_lead_only_to_sections_that_have_rows() {
    for shape in Section::ALL.iter().flat_map(|section| section.fields()) {
        if let Holds::Names(section) | Holds::OneName(section) = shape.holds {
            assert!(section.has_rows(), "{:?} names {section:?}", shape.field);
        }
    }
}

#[test]
fn what_has_rows_asks_for_their_name_first() {
    for section in Section::ALL {
        assert_eq!(section.has_rows(), section.fields()[0].field == Field::Name, "{section:?}");
    }
}

#[test]
fn a_word_leads_back_to_what_it_spells() {
    for field in Field::ALL {
        assert_eq!(Field::parse(field.as_str()), Some(*field));
    }
    assert_eq!(Section::parse("goals"), None);
    assert_eq!(Habit::ALL.len(), 15, "fourteen, and something else");
}
