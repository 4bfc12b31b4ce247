#!/bin/sh
# Makes a certificate that vouches for nobody, if there is none, so that the proxy can start.
set -eu
tls=${CONCORDAT_TLS:-/etc/nginx/tls}
mkdir -p "$tls"
if [ ! -s "$tls/portal.crt" ] || [ ! -s "$tls/portal.key" ]; then
  umask 077
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 \
    -subj "/CN=${CONCORDAT_HOST:-localhost}" -addext "subjectAltName=DNS:${CONCORDAT_HOST:-localhost}" \
    -keyout "$tls/portal.key" -out "$tls/portal.crt" 2>/dev/null
fi
