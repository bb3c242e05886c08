//! Encryption: one crypto provider, the public roots, and those the operator adds.

use std::sync::Arc;

use rustls::{
    ClientConfig, RootCertStore,
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, pem::PemObject as _},
};

use crate::{NetError, Settings};

/// Needs no provider installed for the whole process.
pub(crate) fn config(settings: &Settings) -> Result<ClientConfig, NetError> {
    let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(NetError::setup)?
        .with_root_certificates(roots(settings)?)
        .with_no_client_auth();
    Ok(config)
}

fn roots(settings: &Settings) -> Result<RootCertStore, NetError> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    for pem in &settings.extra_roots_pem {
        let before = roots.len();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            roots.add(certificate.map_err(NetError::setup)?).map_err(NetError::setup)?;
        }
        if roots.len() == before {
            return Err(NetError::setup("an entry of `extra_roots_pem` holds no certificate"));
        }
    }
    Ok(roots)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extra_root_without_a_certificate_is_said_at_the_start() {
        for pem in ["", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "hello"] {
            let settings = Settings { extra_roots_pem: vec![pem.as_bytes().to_vec()], ..Settings::default() };
            assert!(config(&settings).is_err(), "{pem}");
        }
    }

    #[test]
    fn the_public_roots_are_there_by_default() {
        assert!(roots(&Settings::default()).unwrap().len() > 100);
    }
}
