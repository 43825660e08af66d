package types

// ModuleName names the module. It has no store: indexes and records are cells of x/zkbatch.
const ModuleName = "records"
