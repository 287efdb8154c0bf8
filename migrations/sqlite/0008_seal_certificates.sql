-- Every certificate that letters were sealed with. A key is replaced one day; what it sealed stays genuine, so its
-- certificate is never forgotten. No secret is in it: it travels inside each sealed file.

create table seal_certificate (
    -- The SHA-256 of its DER: what `openssl x509 -fingerprint -sha256` prints.
    sha256 text primary key,
    pem text not null,
    -- Since when a server sealed with it.
    since bigint not null
);
