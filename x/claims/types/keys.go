package types

// ModuleName names the module. It has no store: policies and claims are cells of x/zkbatch.
const ModuleName = "claims"
