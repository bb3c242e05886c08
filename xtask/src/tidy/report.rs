//! What the checks found: faults that stop a change, and notes that only ask for a second look.

#[derive(Debug, Default)]
pub(crate) struct Report {
    faults: Vec<String>,
    notes: Vec<String>,
}

impl Report {
    pub(crate) fn fault(&mut self, place: &str, line: usize, what: impl AsRef<str>) {
        self.faults.push(located(place, line, what.as_ref()));
    }

    pub(crate) fn note(&mut self, place: &str, line: usize, what: impl AsRef<str>) {
        self.notes.push(located(place, line, what.as_ref()));
    }

    pub(crate) fn print(&self) {
        for note in &self.notes {
            println!("note: {note}");
        }
        for fault in &self.faults {
            println!("fault: {fault}");
        }
    }

    pub(crate) fn faults(&self) -> usize {
        self.faults.len()
    }

    pub(crate) fn notes(&self) -> usize {
        self.notes.len()
    }

    #[cfg(test)]
    pub(crate) fn all_faults(&self) -> &[String] {
        &self.faults
    }
}

/// Line 0 stands for the whole file.
fn located(place: &str, line: usize, what: &str) -> String {
    if line == 0 { format!("{place}: {what}") } else { format!("{place}:{line}: {what}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_does_not_stop_a_change() {
        let mut report = Report::default();
        report.note("a.rs", 0, "long");
        assert_eq!((report.faults(), report.notes()), (0, 1));
        report.fault("a.rs", 3, "wrong");
        assert_eq!(report.all_faults(), ["a.rs:3: wrong"]);
    }
}
