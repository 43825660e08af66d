// Compiles contracts/src with the pinned solc and writes one artefact per contract: its ABI and its creation
// bytecode, nothing that varies from machine to machine.
//
//   node script/compile.js              all of src/ into artifacts/
//   node script/compile.js FILE OUT     one file into directory OUT (used to compare with gnark's own verifier)
"use strict";

const fs = require("fs");
const path = require("path");
const solc = require("solc");

const contractsDir = path.join(__dirname, "..");

// The metadata hash is left out because it would change the bytecode with every comment. Cancun is the newest set
// of opcodes that every chain we may settle on has.
const settings = {
  optimizer: { enabled: true, runs: 1000000 },
  evmVersion: "cancun",
  metadata: { bytecodeHash: "none", appendCBOR: false },
  outputSelection: { "*": { "*": ["abi", "evm.bytecode.object"] } },
};

function readSources(files) {
  const sources = {};
  for (const file of files) {
    sources[path.basename(file)] = { content: fs.readFileSync(file, "utf8") };
  }
  return sources;
}

// Contracts of OpenZeppelin that are deployed as they are.
const published = [
  "@openzeppelin/contracts/governance/TimelockController.sol",
  "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol",
];

function readPackage(name) {
  try {
    return { contents: fs.readFileSync(path.join(contractsDir, "node_modules", name), "utf8") };
  } catch {
    return { error: `${name} is in no installed package: run npm ci` };
  }
}

function compile(sources, { viaIR, tolerated }) {
  const input = { language: "Solidity", sources, settings: { ...settings, viaIR } };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: readPackage }));
  const problems = (output.errors || []).filter((e) => !tolerated.includes(e.severity));
  if (problems.length > 0) {
    throw new Error(problems.map((e) => e.formattedMessage).join("\n"));
  }
  return output.contracts;
}

function writeArtefacts(contracts, outDir) {
  fs.mkdirSync(outDir, { recursive: true });
  for (const file of Object.keys(contracts).sort()) {
    if (file.startsWith("@") && !published.includes(file)) continue; // imported, and part of what imports it
    for (const name of Object.keys(contracts[file]).sort()) {
      const { abi, evm } = contracts[file][name];
      if (evm.bytecode.object === "" || abi.length === 0) continue; // interfaces, and libraries that are compiled in
      const artefact = { contract: name, compiler: solc.version(), abi, bin: evm.bytecode.object };
      fs.writeFileSync(path.join(outDir, `${name}.json`), JSON.stringify(artefact, null, 2) + "\n");
      console.log(`${name}: ${evm.bytecode.object.length / 2} bytes of creation code`);
    }
  }
}

const [file, out] = process.argv.slice(2);
if (file) {
  writeArtefacts(compile(readSources([file]), { viaIR: false, tolerated: ["info", "warning"] }), out);
} else {
  const src = path.join(contractsDir, "src");
  const files = fs.readdirSync(src).filter((f) => f.endsWith(".sol")).sort().map((f) => path.join(src, f));
  const sources = readSources(files);
  for (const name of published) sources[name] = { content: readPackage(name).contents };
  // Warnings are failures: a clean build stays clean only if nobody may add the first one.
  writeArtefacts(compile(sources, { viaIR: true, tolerated: ["info"] }), path.join(contractsDir, "artifacts"));
}
