//! Two versions of a plan beside each other, row by row.

use super::{
    document::{Plan, Row, RowId},
    shape::Field,
};

/// One row that is not the same in both.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'a> {
    pub id: RowId,
    pub before: Option<&'a Row>,
    pub now: Option<&'a Row>,
}

impl Difference<'_> {
    /// The fields that say something else now, in the order of the form.
    pub fn fields(&self) -> Vec<Field> {
        let Some(section) = self.now.or(self.before).map(|row| row.section) else { return Vec::new() };
        let text = |row: Option<&Row>, field| row.map_or(String::new(), |row| row.text(field).to_owned());
        section
            .fields()
            .iter()
            .map(|shape| shape.field)
            .filter(|field| text(self.before, *field) != text(self.now, *field))
            .collect()
    }
}

/// In the order of the page; rows that only stand elsewhere are the same.
pub fn compare<'a>(before: &'a Plan, now: &'a Plan) -> Vec<Difference<'a>> {
    let mut found: Vec<Difference<'_>> = now
        .rows()
        .map(|row| Difference { id: row.id, before: before.row(row.id), now: Some(row) })
        .chain(before.rows().filter(|row| now.row(row.id).is_none()).map(|row| Difference {
            id: row.id,
            before: Some(row),
            now: None,
        }))
        .filter(|difference| !difference.fields().is_empty())
        .collect();
    found.sort_by_key(|difference| difference.now.or(difference.before).map(|row| row.section));
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::plan::shape::Section;

    fn named(name: &str) -> BTreeMap<Field, String> {
        BTreeMap::from([(Field::Name, name.to_owned())])
    }

    #[test]
    fn what_came_went_and_changed_is_found_and_nothing_else() {
        let mut before = Plan::default();
        let kept = before.add(Section::Place, &named("Site")).unwrap();
        let gone = before.add(Section::Goal, &named("Likes")).unwrap();
        let changed = before.add(Section::Goal, &named("Enquiries")).unwrap();
        let mut now = before.clone();
        now.remove(gone).unwrap();
        now.change(changed, &BTreeMap::from([(Field::Target, "24".to_owned())])).unwrap();
        let added = now.add(Section::Why, &BTreeMap::from([(Field::Purpose, "Strong".to_owned())])).unwrap();
        let found = compare(&before, &now);
        let ids: Vec<RowId> = found.iter().map(|difference| difference.id).collect();
        assert_eq!(ids, [added, changed, gone], "in the order of the page");
        assert!(!ids.contains(&kept));
        assert_eq!(found[1].fields(), [Field::Target]);
        assert_eq!(found[2].now, None);
    }

    #[test]
    fn another_order_is_no_change() {
        let mut before = Plan::default();
        let first = before.add(Section::Goal, &named("A")).unwrap();
        before.add(Section::Goal, &named("B")).unwrap();
        let mut now = before.clone();
        now.reorder(first, None).unwrap();
        assert_ne!(before, now);
        assert_eq!(compare(&before, &now), []);
    }
}
