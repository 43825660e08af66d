// Package requester says who asks a gateway for something, once its signature was checked.
package requester
