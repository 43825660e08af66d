# healthd: everything a developer or operator needs. `make help` lists the targets.

VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
COMMIT  := $(shell git rev-parse HEAD 2>/dev/null || echo unknown)
SDK     := github.com/cosmos/cosmos-sdk/version
LDFLAGS := -s -w -X $(SDK).Version=$(VERSION) -X $(SDK).Commit=$(COMMIT)

# The version comes from the flags above, so that a build also works from a source archive without git.
export GOFLAGS := -mod=readonly -buildvcs=false

# The whole suite takes less on two cores; this bounds a hang.
TEST_TIMEOUT ?= 25m
TEST_FLAGS   ?=
# make demo DEMO_FLAGS="--fhir ./bundles --keep"
DEMO_FLAGS   ?=
# make scenarios SCENARIO_FLAGS=--settle
SCENARIO_FLAGS ?=

.DEFAULT_GOAL := build
.PHONY: help build release install demo scenarios e2e e2e-data test test-slow test-race lint vulnerabilities proto contracts contracts-test check-generated clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | column -t -s "$$(printf '\t')"

build: ## Build build/healthd
	go build -ldflags '$(LDFLAGS)' -o build/healthd ./cmd/healthd

release: ## Build build/healthd so that every machine builds the same bytes (compiles all dependencies anew)
	CGO_ENABLED=0 go build -trimpath -ldflags '$(LDFLAGS)' -o build/healthd ./cmd/healthd

install: ## Install healthd into the Go binary directory
	go install -ldflags '$(LDFLAGS)' ./cmd/healthd

demo: build ## Run the whole network on this machine and walk through every journey
	build/healthd demo $(DEMO_FLAGS)

scenarios: build ## Play every scenario of testdata/scenarios on a real network until all is proven
	build/healthd scenario run $(SCENARIO_FLAGS) testdata/scenarios/*.yaml

# What the end-to-end run needs to know: where it works, the binary, and one that knows of an upgrade.
E2E := HEALTHD_E2E_DIR=$(CURDIR)/build/e2e HEALTHD_E2E_BINARY=$(CURDIR)/build/healthd HEALTHD_E2E_UPGRADED=$(CURDIR)/build/healthd-upgraded

e2e: build ## Run a consortium as processes, break it in every way, and write build/e2e/summary.json (20 minutes)
	go build -tags upgradetest -ldflags '$(LDFLAGS)' -o build/healthd-upgraded ./cmd/healthd
	mkdir -p build/e2e
	$(E2E) go test -tags e2e -count=1 -v -timeout 40m ./internal/e2e -run TestConsortiumSettlesThroughEverything

# FHIR bundles to load, in place; generated ones where the folder is not there.
FHIR ?= $(CURDIR)/../shared/data/fhir

e2e-data: build ## Load FHIR bundles into a consortium of processes, walk through every journey, and write build/e2e-data/summary.json
	mkdir -p build/e2e-data
	HEALTHD_E2E_DIR=$(CURDIR)/build/e2e-data HEALTHD_E2E_BINARY=$(CURDIR)/build/healthd HEALTHD_E2E_FHIR='$(FHIR)' \
		go test -tags e2e -count=1 -v -timeout 40m ./internal/e2e -run TestPeopleUseTheirRecords

test: ## Run all tests
	go test -timeout $(TEST_TIMEOUT) $(TEST_FLAGS) ./...

test-slow: ## Run the long tests: 100,000 random operations natively and proven (hours), an upgrade, a file of 1 GB
	go test -tags slow -timeout 8h ./internal/protocol ./circuits
	go test -tags slow -timeout 1h ./cmd/healthd -run 'TestNetworkUpgrades|TestVaultStreamsABigFile'

test-race: ## Run the tests of concurrent code under the race detector
	CGO_ENABLED=1 go test -race -timeout $(TEST_TIMEOUT) $(TEST_FLAGS) ./app/... ./x/... ./internal/...

lint: ## Check style and common mistakes
	scripts/install-tools golangci-lint
	build/tools/golangci-lint run ./...

vulnerabilities: ## Check the dependencies against the Go vulnerability database (needs the network)
	scripts/install-tools govulncheck
	build/tools/govulncheck ./...

proto: ## Regenerate Go code from proto/
	scripts/proto-generate

contracts: ## Recompile the Solidity contracts and their Go bindings (needs node and npm)
	contracts/build.sh

contracts-test: ## Test the contracts in Solidity, gas snapshots included (needs node and npm)
	contracts/test.sh

check-generated: ## Check that regenerating changes nothing
	scripts/check-generated

clean: ## Remove what the build made; tools stay
	rm -rf build/healthd build/proto
