// Package release is where a gateway gives keys and content away: only against decisions of the chain, once each, and never
// without a trace.
//
// An [Office] judges each request by the ordered rules of [Rules], writes what it releases to a durable journal before
// anything is handed out, and notes it in the patient's register of keys afterwards. README.md is the specification.
package release
