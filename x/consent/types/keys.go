package types

// ModuleName names the module. It has no store: consents and accesses are cells of x/zkbatch.
const ModuleName = "consent"
