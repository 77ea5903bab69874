package linkcheck

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"io"
	"log"
	"math/big"
	"net"
	"net/http/httptest"
	"testing"
	"time"
)

// authority signs certificates.
type authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "authority"}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), KeyUsage: x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return &authority{cert, key}
}

// secure gives a host a server of its own with a certificate for a name that is
// good until a time.
func (w *web) secure(a *authority, host, name string, until time.Time) {
	w.t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		w.t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(2), DNSNames: []string{name}, NotBefore: until.Add(-time.Hour), NotAfter: until,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, a.cert, key.Public(), a.key)
	if err != nil {
		w.t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(w)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.TLS = &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
	server.StartTLS()
	w.t.Cleanup(server.Close)
	w.hosts[host] = server.Listener.Addr().String()
}

// closedPort returns an address at which nothing listens.
func closedPort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestFaultsOfCertificates(t *testing.T) {
	w := newWeb(t, map[string]string{"good.example/x": "200"})
	known, stranger := newAuthority(t), newAuthority(t)
	w.roots.AddCert(known.cert)
	soon, past := time.Now().Add(time.Hour), time.Now().Add(-time.Minute)
	w.secure(known, "good.example", "good.example", soon)
	w.secure(known, "old.example", "old.example", past)
	w.secure(known, "other.example", "another.example", soon)
	w.secure(stranger, "stranger.example", "stranger.example", soon)
	addresses := []string{"https://good.example/x", "https://old.example/x", "https://other.example/x", "https://stranger.example/x", "https://plain.example/x"}
	want := []string{
		"alive answers 200",
		"dead certificate-expired",
		"dead certificate-host",
		"doubtful unknown-authority",
		"dead no-secure-connection",
	}
	for i, r := range w.ask(addresses...) {
		if got := outline(r); got != want[i] {
			t.Errorf("%s: %s, want %s", r.URL, got, want[i])
		}
	}
}
