//! Looks a name up once and hands on only what was checked, so nothing can change in between.

use std::net::{IpAddr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::{Guard, Refusal};
use crate::hop;

/// More than any honest name has; the rest would only be tried one after the other.
const MAX_TRIED: usize = 16;

impl Guard {
    pub(crate) async fn addresses(&self, name: &str, may_be_inside: bool) -> Result<Vec<IpAddr>, Refusal> {
        let mut found = self.lookup.lookup(name).await.map_err(Refusal::Lookup)?;
        if !may_be_inside {
            // One bad number spoils the answer: an honest name has no reason to mix them.
            found.iter().try_for_each(|address| self.check_address(*address))?;
        }
        found.truncate(MAX_TRIED);
        if found.is_empty() { Err(Refusal::NoAddress) } else { Ok(found) }
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let may_be_inside = hop::may_be_inside();
        let guard = self.clone();
        Box::pin(async move {
            let found = guard.addresses(name.as_str(), may_be_inside).await?;
            // Port 0: the client fills in the one of the address.
            Ok(Box::new(found.into_iter().map(|ip| SocketAddr::new(ip, 0))) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::{
        collections::VecDeque,
        io,
        sync::{Arc, Mutex},
    };

    use super::*;
    use crate::{Lookup, Settings};

    /// Gives one prepared answer after the other, as a name with a life of zero seconds does.
    struct Script(Mutex<VecDeque<Vec<&'static str>>>);

    #[async_trait::async_trait]
    impl Lookup for Script {
        async fn lookup(&self, _name: &str) -> io::Result<Vec<IpAddr>> {
            let next = self.0.lock().expect("no panic while held").pop_front();
            let answer = next.ok_or_else(|| io::Error::other("no such name"))?;
            Ok(answer.into_iter().map(|address| address.parse().expect(address)).collect())
        }
    }

    fn guard(answers: &[&[&'static str]]) -> Guard {
        let script = Script(Mutex::new(answers.iter().map(|answer| answer.to_vec()).collect()));
        Guard::new(&Settings::default(), Arc::new(script)).expect("settings are valid")
    }

    #[tokio::test]
    async fn one_private_number_among_public_ones_spoils_the_answer() {
        let answers: [&[&str]; 4] =
            [&["8.8.8.8", "10.0.0.1"], &["127.0.0.1"], &["8.8.8.8", "::1"], &["2606:4700::1111", "64:ff9b::7f00:1"]];
        for answer in answers {
            let refused = guard(&[answer]).addresses("mixed.example", false).await;
            assert!(matches!(refused, Err(Refusal::InsideAddress(_))), "{answer:?}");
        }
    }

    #[tokio::test]
    async fn a_private_number_hidden_behind_a_thousand_public_ones_is_found() {
        let mut answer = vec!["8.8.8.8"; 1_000];
        answer.push("169.254.169.254");
        assert!(guard(&[&answer]).addresses("many.example", false).await.is_err());
        assert_eq!(guard(&[&answer[..1_000]]).addresses("many.example", false).await.unwrap().len(), MAX_TRIED);
    }

    #[tokio::test]
    async fn a_name_that_changes_its_mind_is_judged_at_every_look() {
        let guard = guard(&[&["8.8.8.8"], &["127.0.0.1"], &["8.8.4.4"]]);
        assert!(guard.addresses("rebind.example", false).await.is_ok());
        assert!(guard.addresses("rebind.example", false).await.is_err());
        assert!(guard.addresses("rebind.example", false).await.is_ok());
    }

    #[tokio::test]
    async fn a_named_host_may_lie_inside() {
        assert!(guard(&[&["192.168.1.5"]]).addresses("nas.example", true).await.is_ok());
    }

    #[tokio::test]
    async fn no_answer_and_an_empty_answer_are_an_unknown_host() {
        for guard in [guard(&[]), guard(&[&[]])] {
            let refused = guard.addresses("gone.example", false).await.unwrap_err();
            assert_eq!(refused.kind(), crate::NetErrorKind::UnknownHost);
        }
    }
}
