//! Encryption against a server with a certificate of our own making.

use std::sync::Arc;

use banyan_net::{Net, NetErrorKind};
use rcgen::{CertificateParams, KeyPair};
use rustls::{
    ServerConfig,
    crypto::aws_lc_rs,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use tokio::io::AsyncWriteExt as _;
use tokio_rustls::TlsAcceptor;

use crate::peer::{Names, Peer, ok, read_head, settings};

/// An acceptor for `name` and the certificate to trust it by.
pub(crate) fn certified(name: &str) -> (TlsAcceptor, Vec<u8>) {
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().self_signed(&key).unwrap();
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], private)
        .unwrap();
    (TlsAcceptor::from(Arc::new(config)), certificate.pem().into_bytes())
}

async fn encrypted(acceptor: TlsAcceptor) -> Peer {
    Peer::acting(move |stream, _| {
        let acceptor = acceptor.clone();
        async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            read_head(&mut stream).await;
            let _ = stream.write_all(&ok("private")).await;
            let _ = stream.shutdown().await;
        }
    })
    .await
}

fn net(peer: &Peer, roots: Vec<Vec<u8>>) -> Net {
    let names = Names::of(&[("shop.example", &["127.0.0.1"]), ("other.example", &["127.0.0.1"])]);
    let port = peer.address.port();
    let allowed = [format!("shop.example:{port}"), format!("other.example:{port}")];
    let allowed: Vec<&str> = allowed.iter().map(String::as_str).collect();
    Net::with_lookup(settings(&allowed, |settings| settings.extra_roots_pem = roots), names).unwrap()
}

#[tokio::test]
async fn a_root_the_operator_added_is_trusted() {
    let (acceptor, root) = certified("shop.example");
    let peer = encrypted(acceptor).await;
    let net = net(&peer, vec![root]);
    let url = format!("https://shop.example:{}/", peer.address.port());
    assert_eq!(net.get(&url).send().await.unwrap().body, "private");
    assert_eq!(net.post(&url).json(&1).send().await.unwrap().body, "private");
}

#[tokio::test]
async fn an_unknown_root_and_a_wrong_name_are_no_connection() {
    let (acceptor, root) = certified("shop.example");
    let peer = encrypted(acceptor).await;
    for (net, host) in [(net(&peer, vec![]), "shop.example"), (net(&peer, vec![root]), "other.example")] {
        let url = format!("https://{host}:{}/", peer.address.port());
        let error = net.post(&url).json(&1).send().await.unwrap_err();
        assert_eq!((error.kind, error.may_have_arrived()), (NetErrorKind::NotConnected, false), "{host}");
    }
}
