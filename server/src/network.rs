//! Where a request comes from, as far as that can be known: what throttles count by.
//!
//! `X-Forwarded-For` says whatever its sender likes. It is believed only as far as proxies of our own wrote it.

use crate::{config::Config, state::State};
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};
use ipnet::IpNet;
use std::{
    convert::Infallible,
    net::{IpAddr, Ipv6Addr, SocketAddr},
};

/// One household or office: an IPv4 address, or the /64 of an IPv6 address, within which anyone can pick another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network(IpAddr);

impl Network {
    /// The network that an address is in.
    pub(crate) fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V6(v6) => {
                let [a, b, c, d, ..] = v6.segments();
                Self(IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0)))
            }
            v4 @ IpAddr::V4(_) => Self(v4),
        }
    }

    /// The network behind a connection, and behind our own proxies: the last address in the chain that is not one of
    /// ours. Whatever stands before it was written by strangers.
    fn behind(peer: IpAddr, headers: &HeaderMap, ours: &[IpNet]) -> Self {
        let trusted =
            |address: IpAddr| ours.iter().any(|net| net.contains(&address.to_canonical()));
        if !trusted(peer) {
            return Self::of(peer);
        }
        let lines = headers.get_all("x-forwarded-for").iter();
        let hops: Vec<&str> = lines
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(','))
            .map(str::trim)
            .collect();
        let mut nearest = peer;
        for hop in hops.into_iter().rev() {
            let Ok(address) = hop.parse::<IpAddr>() else {
                break;
            };
            nearest = address;
            if !trusted(address) {
                break;
            }
        }
        Self::of(nearest)
    }
}

impl std::fmt::Display for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn of(parts: &Parts, config: &Config) -> Network {
    let peer = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |peer| peer.ip());
    Network::behind(peer, &parts.headers, &config.trusted_proxies)
}

impl FromRequestParts<State> for Network {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Infallible> {
        Ok(of(parts, &state.config))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn seen(peer: &str, forwarded: &[&'static str], ours: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", HeaderValue::from_static(line));
        }
        let ours: Vec<IpNet> = ours.iter().map(|net| net.parse().unwrap()).collect();
        Network::behind(peer.parse().unwrap(), &headers, &ours).to_string()
    }

    #[test]
    fn a_stranger_says_what_he_likes_and_is_not_believed() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"], &[]), "203.0.113.9");
        assert_eq!(
            seen("203.0.113.9", &["198.51.100.1"], &["10.0.0.0/8"]),
            "203.0.113.9"
        );
    }

    #[test]
    fn behind_our_proxies_the_last_stranger_counts() {
        let ours = ["10.0.0.0/8", "::1/128"];
        assert_eq!(seen("10.0.0.2", &["198.51.100.1"], &ours), "198.51.100.1");
        assert_eq!(
            seen("10.0.0.2", &["1.2.3.4, 198.51.100.1, 10.0.0.7"], &ours),
            "198.51.100.1",
            "what stands before it the stranger wrote himself"
        );
        assert_eq!(
            seen("10.0.0.2", &["1.2.3.4", "198.51.100.1"], &ours),
            "198.51.100.1",
            "two lines are one list"
        );
        assert_eq!(seen("10.0.0.2", &["onzin"], &ours), "10.0.0.2");
        assert_eq!(
            seen("::ffff:10.0.0.2", &["198.51.100.1"], &ours),
            "198.51.100.1"
        );
    }

    #[test]
    fn an_office_has_one_network() {
        assert_eq!(seen("2001:db8:1:2:3:4:5:6", &[], &[]), "2001:db8:1:2::");
        assert_eq!(seen("::ffff:192.0.2.7", &[], &[]), "192.0.2.7");
    }
}
