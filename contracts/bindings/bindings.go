// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Groth16Key is an auto generated low-level Go binding around an user-defined struct.
type Groth16Key struct {
	Alpha            [2]*big.Int
	BetaNeg          [4]*big.Int
	GammaNeg         [4]*big.Int
	DeltaNeg         [4]*big.Int
	PedersenG        [4]*big.Int
	PedersenSigmaNeg [4]*big.Int
	Basis            [8][2]*big.Int
	CommittedInputs  uint8
}

// Range is an auto generated low-level Go binding around an user-defined struct.
type Range struct {
	Number       uint64
	FirstHeight  *big.Int
	LastHeight   *big.Int
	FirstTime    *big.Int
	LastTime     *big.Int
	RulesVersion uint32
	AppHash      [32]byte
}

// Segment is an auto generated low-level Go binding around an user-defined struct.
type Segment struct {
	Shape          uint32
	OpCount        uint32
	NewRoot        [32]byte
	NewAccumulator [32]byte
	Proof          []byte
}

// VerifierEntry is an auto generated low-level Go binding around an user-defined struct.
type VerifierEntry struct {
	Shape        uint32
	RulesVersion uint32
	Verifier     common.Address
}

// Groth16VerifierMetaData contains all meta data concerning the Groth16Verifier contract.
var Groth16VerifierMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"alpha\",\"type\":\"uint256[2]\"},{\"internalType\":\"uint256[4]\",\"name\":\"betaNeg\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[4]\",\"name\":\"gammaNeg\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[4]\",\"name\":\"deltaNeg\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[4]\",\"name\":\"pedersenG\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[4]\",\"name\":\"pedersenSigmaNeg\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[2][8]\",\"name\":\"basis\",\"type\":\"uint256[2][8]\"},{\"internalType\":\"uint8\",\"name\":\"committedInputs\",\"type\":\"uint8\"}],\"internalType\":\"structGroth16Key\",\"name\":\"key\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"committedInputs\",\"type\":\"uint8\"}],\"name\":\"KeyCommittedInputsInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"KeyGammaEqualsDelta\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"KeyPointInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"keyHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"uint256[6]\",\"name\":\"inputs\",\"type\":\"uint256[6]\"}],\"name\":\"verify\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "Groth16Verifier",
	Bin: "0x610580806040523461066f5761136e803803809161001d82856106a1565b833981016104e08282031261066f576040519061010082016001600160401b0381118382101761068d5760405261005481846106c4565b8252610063816040850161070c565b90602083019182526100788160c0860161070c565b6040840190815261008d82610140870161070c565b606085019081526100a2836101c0880161070c565b90608086019182526100b884610240890161070c565b9260a08701938452846102df8901121561066f5761010097604051956100de8a886106a1565b866104c083019282841161066f576102c001905b8382106106735750505060c08801958652519560ff871680880361066f5760e08901978852604081101561065d5750815160405161013460208201809361079f565b6080815261014360a0826106a1565b519020835160405161015960208201809361079f565b6080815261016860a0826106a1565b5190201461064e5760015b60088110610617575061018988518251906107c6565b61019a6020875101518351906107c6565b6101ab6040875101518451906107c6565b6101bc6060875101518551906107c6565b6101cd6080875101518651906107c6565b88885f5b600881106105aa5750602089896103bf8a6103b38b6103a78c61039b8d6103908e8e8e8e8151519151015160a0526080528151518e8351015160e05260c0526040825101519060608351015161012052528251518d8451015161016052610140526040835101516060845101516101a052610180528451518d865101516101e0526101c05260408551015160608651015161022052610200528651518d8851015161026052610240526040875101516060885101516102a052610280528851518d8a5101516102e0526102c05260408951015160608a51015161032052610300528a5151518d8c5151015161036052610340528c8b510151518d808d51015101516103a0526103805260408b510151518d60408d51015101516103e0526103c05260608b510151518d60608d5101510151610420526104005260808b510151518d60808d5101510151610460526104405260a08b510151518d60a08d51015101516104a0526104805260c08b510151518d60c08d51015101516104e0526104c05260e08b510151518d60e08d5101510151610520526105005260ff8c5116610540526103856040519d8e019e8f9051610778565b5160608d019061079f565b5160e08b019061079f565b5161016089019061079f565b516101e087019061079f565b5161026085019061079f565b515f6102e084015b6008821061058c5750505060ff9051166104e08201526104e081526103ee610500826106a1565b51902061056052604051610b14918261085a833960805182610722015260a051826106fb015260c051826107bc015260e051826107950152518161076e01526101205181610747015261014051816108640152610160518161083d0152610180518161081601526101a051816107ef01526101c051816106d401526101e051816106ad015261020051816106860152610220518161065f0152610240518161028a015261026051816102630152610280518161023c01526102a0518161021501526102c051816101d301526102e051816101ad015261030051816101870152610320518161016101526103405181610302015261036051816102df0152610380518161036a01526103a0518161034901526103c051816103c001526103e0518161039f01526104005181610416015261042051816103f50152610440518161046c0152610460518161044b015261048051816104c201526104a051816104a101526104c0518161051801526104e051816104f7015261050051816105fd015261052051816105dc015261054051816105850152610560518160640152f35b602060408261059e6001948751610778565b019301910190916103c7565b915050604060a08151906105be81836106a1565b3682376105cc838a51610753565b515160206105db858c51610753565b5101516001608084015260608301528282015260808160065afa6001161561060857600101888a916101d1565b635b61d88760e01b5f5260045ffd5b610622818851610753565b51511580610637575b61060857600101610173565b506020610645828951610753565b5101511561062b565b63045fdfcd60e01b5f5260045ffd5b6307241bb960e51b5f5260045260245ffd5b5f80fd5b602060409161068285856106c4565b8152019101906100f2565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761068d57604052565b9080601f8301121561066f576040805192906106e090846106a1565b82906040810192831161066f57905b8282106106fc5750505090565b81518152602091820191016106ef565b9080601f8301121561066f57604051916107276080846106a1565b82906080810192831161066f57905b8282106107435750505090565b8151815260209182019101610736565b9060088110156107645760051b0190565b634e487b7160e01b5f52603260045260245ffd5b905f905b6002821061078957505050565b602080600192855181520193019101909161077c565b905f905b600482106107b057505050565b60208060019285518152019301910190916107a3565b604051602081019290915f845b6002821061084357505050606082015f905b6004821061082d575050506020918160c05f935261080460e0826106a1565b519060085afa60203d14165f519015908115610822575b5061060857565b60019150145f61081b565b60208060019285518152019301910190916107e5565b60208060019285518152019301910190916107d356fe60806040526004361015610011575f80fd5b5f3560e01c80635ee853c81461008b576361728f391461002f575f80fd5b34610087575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100875760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b346100875760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100875760043567ffffffffffffffff811161008757366023820112156100875780600401359067ffffffffffffffff8211610087573660248383010111610087573660e41161008757602091602461010f9201610119565b6040519015158152f35b906101808103610a5f576024915f5b600681106109ec5750610180906040516101428382610a65565b82368237610100820194853591610120840135968760208301528382527f000000000000000000000000000000000000000000000000000000000000000060a08301527f000000000000000000000000000000000000000000000000000000000000000060808301527f000000000000000000000000000000000000000000000000000000000000000060608301527f0000000000000000000000000000000000000000000000000000000000000000604083015260205f8761014088019461016089013560e0820152853560c08201527f00000000000000000000000000000000000000000000000000000000000000006101608201527f00000000000000000000000000000000000000000000000000000000000000006101408201527f00000000000000000000000000000000000000000000000000000000000000006101208201527f000000000000000000000000000000000000000000000000000000000000000061010082015260085afa60015f51149060203d141616156109e057604051936102d360a086610a65565b60a036863760208501987f00000000000000000000000000000000000000000000000000000000000000008a527f00000000000000000000000000000000000000000000000000000000000000008652600160808701526060860152604085015260408460808160065afa6001169661038f84357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610ad3565b97886109d8575b506103e56044357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610ad3565b97886109d0575b5061043b6064357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610ad3565b97886109c8575b506104916084357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610ad3565b97886109c0575b506104e760a4357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610ad3565b97886109b8575b5061053d60c4357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610ad3565b97886109b0575b50610140116100875760405191606083019083821067ffffffffffffffff83111761098457816040526040845236106100875760405f92602085013752905f7f0000000000000000000000000000000000000000000000000000000000000000805b6108aa575050507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018160206106229351910120067f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000084610ad3565b93846108a2575b50519351938361063c575b505050905090565b5f935060209461030093610100604051946106578787610a65565b8636873785377f00000000000000000000000000000000000000000000000000000000000000006101608501527f00000000000000000000000000000000000000000000000000000000000000006101408501527f00000000000000000000000000000000000000000000000000000000000000006101208501527f00000000000000000000000000000000000000000000000000000000000000006101008501527f00000000000000000000000000000000000000000000000000000000000000006101a08501527f0000000000000000000000000000000000000000000000000000000000000000908401527f00000000000000000000000000000000000000000000000000000000000000006102208401527f00000000000000000000000000000000000000000000000000000000000000006102008401527f00000000000000000000000000000000000000000000000000000000000000006101e08401527f00000000000000000000000000000000000000000000000000000000000000006101c08401526102608301526102408201527f00000000000000000000000000000000000000000000000000000000000000006102e08201527f00000000000000000000000000000000000000000000000000000000000000006102c08201527f00000000000000000000000000000000000000000000000000000000000000006102a08201527f000000000000000000000000000000000000000000000000000000000000000061028082015260085afa60015f51149060203d141616805f8080610634565b93505f610629565b600180821614610916575b60011c907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146108ea5760010190806105a6565b827f4e487b71000000000000000000000000000000000000000000000000000000005f5260116004525ffd5b9260068210156109585761095260208080938560051b87016040519582879351918291018585015e820190358382015203018084520182610a65565b926108b5565b827f4e487b71000000000000000000000000000000000000000000000000000000005f5260326004525ffd5b847f4e487b71000000000000000000000000000000000000000000000000000000005f5260416004525ffd5b97505f610544565b97505f6104ee565b97505f610498565b97505f610442565b97505f6103ec565b97505f610396565b50505050505050505f90565b6006811015610a33577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018160051b8501351015610a2b57600101610128565b505050505f90565b837f4e487b71000000000000000000000000000000000000000000000000000000005f5260326004525ffd5b50505f90565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610aa657604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b918360808401526060830152604082019081526001809303610aff575b5080608060409260065afa1690565b6040919250806060839260075afa9190610af056",
}

// Groth16Verifier is an auto generated Go binding around an Ethereum contract.
type Groth16Verifier struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Groth16Verifier) GetABI() abi.ABI {
	return c.abi
}

// NewGroth16Verifier creates a new instance of Groth16Verifier.
func NewGroth16Verifier() *Groth16Verifier {
	parsed, err := Groth16VerifierMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Groth16Verifier{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Groth16Verifier) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor((uint256[2],uint256[4],uint256[4],uint256[4],uint256[4],uint256[4],uint256[2][8],uint8) key) returns()
func (groth16Verifier *Groth16Verifier) PackConstructor(key Groth16Key) []byte {
	enc, err := groth16Verifier.abi.Pack("", key)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackKeyHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x61728f39.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function keyHash() view returns(bytes32)
func (groth16Verifier *Groth16Verifier) PackKeyHash() []byte {
	enc, err := groth16Verifier.abi.Pack("keyHash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKeyHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x61728f39.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function keyHash() view returns(bytes32)
func (groth16Verifier *Groth16Verifier) TryPackKeyHash() ([]byte, error) {
	return groth16Verifier.abi.Pack("keyHash")
}

// UnpackKeyHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x61728f39.
//
// Solidity: function keyHash() view returns(bytes32)
func (groth16Verifier *Groth16Verifier) UnpackKeyHash(data []byte) ([32]byte, error) {
	out, err := groth16Verifier.abi.Unpack("keyHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ee853c8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verify(bytes proof, uint256[6] inputs) view returns(bool)
func (groth16Verifier *Groth16Verifier) PackVerify(proof []byte, inputs [6]*big.Int) []byte {
	enc, err := groth16Verifier.abi.Pack("verify", proof, inputs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ee853c8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verify(bytes proof, uint256[6] inputs) view returns(bool)
func (groth16Verifier *Groth16Verifier) TryPackVerify(proof []byte, inputs [6]*big.Int) ([]byte, error) {
	return groth16Verifier.abi.Pack("verify", proof, inputs)
}

// UnpackVerify is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5ee853c8.
//
// Solidity: function verify(bytes proof, uint256[6] inputs) view returns(bool)
func (groth16Verifier *Groth16Verifier) UnpackVerify(data []byte) (bool, error) {
	out, err := groth16Verifier.abi.Unpack("verify", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (groth16Verifier *Groth16Verifier) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], groth16Verifier.abi.Errors["KeyCommittedInputsInvalid"].ID.Bytes()[:4]) {
		return groth16Verifier.UnpackKeyCommittedInputsInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], groth16Verifier.abi.Errors["KeyGammaEqualsDelta"].ID.Bytes()[:4]) {
		return groth16Verifier.UnpackKeyGammaEqualsDeltaError(raw[4:])
	}
	if bytes.Equal(raw[:4], groth16Verifier.abi.Errors["KeyPointInvalid"].ID.Bytes()[:4]) {
		return groth16Verifier.UnpackKeyPointInvalidError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// Groth16VerifierKeyCommittedInputsInvalid represents a KeyCommittedInputsInvalid error raised by the Groth16Verifier contract.
type Groth16VerifierKeyCommittedInputsInvalid struct {
	CommittedInputs uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyCommittedInputsInvalid(uint8 committedInputs)
func Groth16VerifierKeyCommittedInputsInvalidErrorID() common.Hash {
	return common.HexToHash("0xe483772025da31ea24e95b871007427d3d30340f04ebd8da49d8094f8e356493")
}

// UnpackKeyCommittedInputsInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyCommittedInputsInvalid(uint8 committedInputs)
func (groth16Verifier *Groth16Verifier) UnpackKeyCommittedInputsInvalidError(raw []byte) (*Groth16VerifierKeyCommittedInputsInvalid, error) {
	out := new(Groth16VerifierKeyCommittedInputsInvalid)
	if err := groth16Verifier.abi.UnpackIntoInterface(out, "KeyCommittedInputsInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// Groth16VerifierKeyGammaEqualsDelta represents a KeyGammaEqualsDelta error raised by the Groth16Verifier contract.
type Groth16VerifierKeyGammaEqualsDelta struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyGammaEqualsDelta()
func Groth16VerifierKeyGammaEqualsDeltaErrorID() common.Hash {
	return common.HexToHash("0x045fdfcd6f28716b5e5e7abcdb63ce089f7d34a11f46e079f410a9f62acaf304")
}

// UnpackKeyGammaEqualsDeltaError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyGammaEqualsDelta()
func (groth16Verifier *Groth16Verifier) UnpackKeyGammaEqualsDeltaError(raw []byte) (*Groth16VerifierKeyGammaEqualsDelta, error) {
	out := new(Groth16VerifierKeyGammaEqualsDelta)
	if err := groth16Verifier.abi.UnpackIntoInterface(out, "KeyGammaEqualsDelta", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// Groth16VerifierKeyPointInvalid represents a KeyPointInvalid error raised by the Groth16Verifier contract.
type Groth16VerifierKeyPointInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyPointInvalid()
func Groth16VerifierKeyPointInvalidErrorID() common.Hash {
	return common.HexToHash("0x5b61d88724787f16b3c19223799d229022d6f83a909d1158a0a21ef1b952040d")
}

// UnpackKeyPointInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyPointInvalid()
func (groth16Verifier *Groth16Verifier) UnpackKeyPointInvalidError(raw []byte) (*Groth16VerifierKeyPointInvalid, error) {
	out := new(Groth16VerifierKeyPointInvalid)
	if err := groth16Verifier.abi.UnpackIntoInterface(out, "KeyPointInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupMetaData contains all meta data concerning the HealthRollup contract.
var HealthRollupMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"domain_\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root_\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"accumulator_\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"contractIProofVerifier\",\"name\":\"verifier\",\"type\":\"address\"}],\"internalType\":\"structVerifierEntry[]\",\"name\":\"verifiers\",\"type\":\"tuple[]\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"rangeCount\",\"type\":\"uint64\"}],\"name\":\"AlreadySettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint48\",\"name\":\"settledHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"firstHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"}],\"name\":\"HeightsOutOfOrder\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoSegments\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoVerifiers\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"word\",\"type\":\"bytes32\"}],\"name\":\"NotInField\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"rangeCount\",\"type\":\"uint64\"}],\"name\":\"NotSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"segment\",\"type\":\"uint256\"}],\"name\":\"ProofRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"signatures\",\"type\":\"uint256\"}],\"name\":\"QuorumNotSupported\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expected\",\"type\":\"uint64\"}],\"name\":\"RangeSkipped\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"settledTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"firstTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lastTime\",\"type\":\"uint40\"}],\"name\":\"TimesOutOfOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"}],\"name\":\"VerifierRepeated\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"}],\"name\":\"VerifierUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"}],\"name\":\"VerifierWithoutCode\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"newRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"newAccumulator\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"ops\",\"type\":\"uint64\"}],\"name\":\"RangeSettled\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"accumulator\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deployedAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"domain\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastHeight\",\"outputs\":[{\"internalType\":\"uint48\",\"name\":\"\",\"type\":\"uint48\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastTime\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"firstHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"firstTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lastTime\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRange\",\"name\":\"range\",\"type\":\"tuple\"},{\"internalType\":\"uint32\",\"name\":\"opCount\",\"type\":\"uint32\"}],\"name\":\"packRange\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"rangeCount\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"root\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"firstHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"firstTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lastTime\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRange\",\"name\":\"range\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"opCount\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"newRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"newAccumulator\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"internalType\":\"structSegment[]\",\"name\":\"segments\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes[]\",\"name\":\"signatures\",\"type\":\"bytes[]\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"settledRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"status\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"currentRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"currentAccumulator\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"settledRanges\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"settledOps\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"settledHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"settledTime\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalOps\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"}],\"name\":\"verifier\",\"outputs\":[{\"internalType\":\"contractIProofVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "HealthRollup",
	Bin: "0x60c06040523461027757611323803803806100198161028f565b9283398101906080818303126102775780516020820151604083015160608401519193909291906001600160401b038211610277570184601f82011215610277578051906001600160401b03821161027b5761007a60208360051b0161028f565b956020606081898681520194028301019181831161027757602001925b82841061020857505050506100ab816102c5565b6100b4836102c5565b6100bd826102c5565b6080524360a0525f908155805260026020527fac33ff75c19e70fe83507db0d683fd3465c996598dc972688b7ace676c89077b558051156101f9575f905b80518210156101d157600582901b810160200151604081018051909391906001600160a01b0316803b156101bf5750805193602082019467ffffffff0000000063ffffffff8751169160201b161791825f52600360205260018060a01b0360405f20541661019b5750515f9182526003602052604090912080546001600160a01b0319166001600160a01b039290921691909117905560010191506100fb565b51855163a716cfa560e01b5f90815263ffffffff9283166004529116602452604490fd5b632f19278760e11b5f5260045260245ffd5b6040516110209081610303823960805181818161033501526104d2015260a0518161013b0152f35b63cc8c2f0760e01b5f5260045ffd5b6060848303126102775760405190606082016001600160401b0381118382101761027b57604052610238856102b4565b8252610246602086016102b4565b60208301526040850151906001600160a01b0382168203610277578260209260406060950152815201930192610097565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b6040519190601f01601f191682016001600160401b0381118382101761027b57604052565b519063ffffffff8216820361027757565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018110156102f05750565b636ecb192160e01b5f5260045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816302d3b88614610cf6575080630338115414610cbc578063200d2ed214610c1757806325159aa914610bd157806376155d8014610b8957806393e9a08414610b44578063a781925014610358578063c2fb26a614610300578063cb337b4014610262578063d0115dd2146101b1578063d3b431cb1461015e578063eae4c19f146101065763ebf0c717146100ab575f80fd5b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760206100fa67ffffffffffffffff600154165f52600260205260405f205490565b604051908152f35b5f80fd5b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610102577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360161010081126101025760e0136101025760e43563ffffffff81168103610102576100fa602091610e81565b346101025760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760043563ffffffff81168103610102576024359063ffffffff8216820361010257602091610244919063ffffffff67ffffffff0000000091169160201b16175f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f20541690565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b346101025760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760043567ffffffffffffffff81168091036101025767ffffffffffffffff600154168082116102d157505f526002602052602060405f2054604051908152f35b907f3cb9099a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610102577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360161012081126101025760e0136101025760e43567ffffffffffffffff8111610102576103b0903690600401610d38565b906101043567ffffffffffffffff8111610102576103d2903690600401610d38565b91905060015467ffffffffffffffff81168067ffffffffffffffff6103f5610dd6565b161115610b0457610404610dd6565b67ffffffffffffffff8061041784610ded565b16911603610ab7575065ffffffffffff61042f610e2f565b818360801c169182911611801590610a95575b610a48575064ffffffffff9081610457610e59565b9160b01c1691829116108015610a27575b6109db575082156109b3577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8301838111610986576104a8908483610d69565b9260606040850135940135928061095b57505f91604051916104cb60c084610f38565b60c03684377f0000000000000000000000000000000000000000000000000000000000000000835261051267ffffffffffffffff600154165f52600260205260405f205490565b92604081019384525f5493608082019485525f9460208301906060840160a08501955b8089106106a8578b7fdf8ef8a936ff4039e8c5af58ce252a6334abfb4754b1fc727ffbae5a470308b4608067ffffffffffffffff8e818f825f5581610578610dd6565b165f5260026020528660405f20558161058f610dd6565b16600154906fffffffffffffffff00000000000000006105d88486847fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000087161760401c16610e0d565b60401b167fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff75ffffffffffff0000000000000000000000000000000061061c610e44565b8a1b16927fffffffffffffffffffff000000000000000000000000000000000000000000007affffffffff00000000000000000000000000000000000000000000610665610e6d565b60b01b169516171617171760015565ffffffffffff610682610dd6565b9361068b610e44565b90604051998a5260208a01521660408801521660608601521692a2005b9091929394959697986106bc8a838b610d69565b60408101356106ca81610fca565b6060820135906106d982610fca565b88518852885285518552855260208101906106fb6106f683610fb9565b610e81565b8a5273ffffffffffffffffffffffffffffffffffffffff61076161071e83610fb9565b610726610fa6565b63ffffffff67ffffffff0000000091169160201b16175f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f20541690565b16908115610913576080810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561010257019081359167ffffffffffffffff8311610102576020019180360383136101025791826040519384927f5ee853c800000000000000000000000000000000000000000000000000000000845260e060048501528160e48501526101048401375f6101048284010152602482018c5f915b600683106108fa575050509181610104817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602097011681010301915afa9081156108ef575f916108b5575b50156108895760019163ffffffff61087361087a93610fb9565b1690610e0d565b99019796959493929190610535565b8a7fc4abe6c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506020813d82116108e7575b816108cf60209383610f38565b8101031261010257518015158103610102578e610859565b3d91506108c2565b6040513d5f823e3d90fd5b815181528694506001909201916020918201910161080b565b61092163ffffffff91610fb9565b8161092a610fa6565b917fe15338df000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b7f1304503b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fb292bf7c000000000000000000000000000000000000000000000000000000005f5260045ffd5b64ffffffffff90816109eb610e59565b6109f3610e6d565b927ff4388259000000000000000000000000000000000000000000000000000000005f52600452166024521660445260645ffd5b50610a30610e59565b64ffffffffff80610a3f610e6d565b16911611610468565b65ffffffffffff9081610a59610e2f565b610a61610e44565b927faf604122000000000000000000000000000000000000000000000000000000005f52600452166024521660445260645ffd5b50610a9e610e2f565b65ffffffffffff80610aae610e44565b16911611610442565b67ffffffffffffffff9081610ad3610acd610dd6565b92610ded565b917f74f056b8000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b67ffffffffffffffff610b15610dd6565b7f3d89cf75000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261010257602064ffffffffff60015460b01c16604051908152f35b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261010257602067ffffffffffffffff60015460401c16604051908152f35b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261010257602065ffffffffffff60015460801c16604051908152f35b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760c0610c6667ffffffffffffffff600154165f52600260205260405f205490565b64ffffffffff5f5460015490604051938452602084015267ffffffffffffffff8116604084015267ffffffffffffffff8160401c16606084015265ffffffffffff8160801c16608084015260b01c1660a0820152f35b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760205f54604051908152f35b34610102575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760209067ffffffffffffffff600154168152f35b9181601f840112156101025782359167ffffffffffffffff8311610102576020808501948460051b01011161010257565b9190811015610da95760051b810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6181360301821215610102570190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60043567ffffffffffffffff811681036101025790565b67ffffffffffffffff60019116019067ffffffffffffffff821161098657565b9067ffffffffffffffff8091169116019067ffffffffffffffff821161098657565b60243565ffffffffffff811681036101025790565b60443565ffffffffffff811681036101025790565b60643564ffffffffff811681036101025790565b60843564ffffffffff811681036101025790565b60243565ffffffffffff811690818103610102575060443565ffffffffffff81168103610102576064359164ffffffffff83168303610102576084359364ffffffffff851685036101025770ffffffffff00000000000000000000000075ffffffffff000000000000000000000000000000000079ffffffff000000000000000000000000000000000000000000006bffffffffffff0000000000009360b01b169660881b169460601b169260301b161717171790565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610f7957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60a43563ffffffff811681036101025790565b3563ffffffff811681036101025790565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001811015610ff55750565b7f6ecb1921000000000000000000000000000000000000000000000000000000005f5260045260245ffd",
}

// HealthRollup is an auto generated Go binding around an Ethereum contract.
type HealthRollup struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *HealthRollup) GetABI() abi.ABI {
	return c.abi
}

// NewHealthRollup creates a new instance of HealthRollup.
func NewHealthRollup() *HealthRollup {
	parsed, err := HealthRollupMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &HealthRollup{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *HealthRollup) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(bytes32 domain_, bytes32 root_, bytes32 accumulator_, (uint32,uint32,address)[] verifiers) returns()
func (healthRollup *HealthRollup) PackConstructor(domain_ [32]byte, root_ [32]byte, accumulator_ [32]byte, verifiers []VerifierEntry) []byte {
	enc, err := healthRollup.abi.Pack("", domain_, root_, accumulator_, verifiers)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAccumulator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x03381154.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function accumulator() view returns(bytes32)
func (healthRollup *HealthRollup) PackAccumulator() []byte {
	enc, err := healthRollup.abi.Pack("accumulator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAccumulator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x03381154.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function accumulator() view returns(bytes32)
func (healthRollup *HealthRollup) TryPackAccumulator() ([]byte, error) {
	return healthRollup.abi.Pack("accumulator")
}

// UnpackAccumulator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x03381154.
//
// Solidity: function accumulator() view returns(bytes32)
func (healthRollup *HealthRollup) UnpackAccumulator(data []byte) ([32]byte, error) {
	out, err := healthRollup.abi.Unpack("accumulator", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackDeployedAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeae4c19f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deployedAt() view returns(uint256)
func (healthRollup *HealthRollup) PackDeployedAt() []byte {
	enc, err := healthRollup.abi.Pack("deployedAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeployedAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeae4c19f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deployedAt() view returns(uint256)
func (healthRollup *HealthRollup) TryPackDeployedAt() ([]byte, error) {
	return healthRollup.abi.Pack("deployedAt")
}

// UnpackDeployedAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeae4c19f.
//
// Solidity: function deployedAt() view returns(uint256)
func (healthRollup *HealthRollup) UnpackDeployedAt(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("deployedAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDomain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc2fb26a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function domain() view returns(bytes32)
func (healthRollup *HealthRollup) PackDomain() []byte {
	enc, err := healthRollup.abi.Pack("domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDomain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc2fb26a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function domain() view returns(bytes32)
func (healthRollup *HealthRollup) TryPackDomain() ([]byte, error) {
	return healthRollup.abi.Pack("domain")
}

// UnpackDomain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc2fb26a6.
//
// Solidity: function domain() view returns(bytes32)
func (healthRollup *HealthRollup) UnpackDomain(data []byte) ([32]byte, error) {
	out, err := healthRollup.abi.Unpack("domain", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackLastHeight is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x25159aa9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lastHeight() view returns(uint48)
func (healthRollup *HealthRollup) PackLastHeight() []byte {
	enc, err := healthRollup.abi.Pack("lastHeight")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLastHeight is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x25159aa9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lastHeight() view returns(uint48)
func (healthRollup *HealthRollup) TryPackLastHeight() ([]byte, error) {
	return healthRollup.abi.Pack("lastHeight")
}

// UnpackLastHeight is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x25159aa9.
//
// Solidity: function lastHeight() view returns(uint48)
func (healthRollup *HealthRollup) UnpackLastHeight(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("lastHeight", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLastTime is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x93e9a084.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lastTime() view returns(uint40)
func (healthRollup *HealthRollup) PackLastTime() []byte {
	enc, err := healthRollup.abi.Pack("lastTime")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLastTime is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x93e9a084.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lastTime() view returns(uint40)
func (healthRollup *HealthRollup) TryPackLastTime() ([]byte, error) {
	return healthRollup.abi.Pack("lastTime")
}

// UnpackLastTime is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x93e9a084.
//
// Solidity: function lastTime() view returns(uint40)
func (healthRollup *HealthRollup) UnpackLastTime(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("lastTime", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPackRange is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd3b431cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function packRange((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, uint32 opCount) pure returns(uint256)
func (healthRollup *HealthRollup) PackPackRange(arg0 Range, opCount uint32) []byte {
	enc, err := healthRollup.abi.Pack("packRange", arg0, opCount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPackRange is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd3b431cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function packRange((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, uint32 opCount) pure returns(uint256)
func (healthRollup *HealthRollup) TryPackPackRange(arg0 Range, opCount uint32) ([]byte, error) {
	return healthRollup.abi.Pack("packRange", arg0, opCount)
}

// UnpackPackRange is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd3b431cb.
//
// Solidity: function packRange((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, uint32 opCount) pure returns(uint256)
func (healthRollup *HealthRollup) UnpackPackRange(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("packRange", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRangeCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x02d3b886.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rangeCount() view returns(uint64)
func (healthRollup *HealthRollup) PackRangeCount() []byte {
	enc, err := healthRollup.abi.Pack("rangeCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRangeCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x02d3b886.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rangeCount() view returns(uint64)
func (healthRollup *HealthRollup) TryPackRangeCount() ([]byte, error) {
	return healthRollup.abi.Pack("rangeCount")
}

// UnpackRangeCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x02d3b886.
//
// Solidity: function rangeCount() view returns(uint64)
func (healthRollup *HealthRollup) UnpackRangeCount(data []byte) (uint64, error) {
	out, err := healthRollup.abi.Unpack("rangeCount", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebf0c717.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function root() view returns(bytes32)
func (healthRollup *HealthRollup) PackRoot() []byte {
	enc, err := healthRollup.abi.Pack("root")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebf0c717.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function root() view returns(bytes32)
func (healthRollup *HealthRollup) TryPackRoot() ([]byte, error) {
	return healthRollup.abi.Pack("root")
}

// UnpackRoot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xebf0c717.
//
// Solidity: function root() view returns(bytes32)
func (healthRollup *HealthRollup) UnpackRoot(data []byte) ([32]byte, error) {
	out, err := healthRollup.abi.Unpack("root", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7819250.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, (uint32,uint32,bytes32,bytes32,bytes)[] segments, bytes[] signatures) returns()
func (healthRollup *HealthRollup) PackSettle(arg0 Range, segments []Segment, signatures [][]byte) []byte {
	enc, err := healthRollup.abi.Pack("settle", arg0, segments, signatures)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7819250.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, (uint32,uint32,bytes32,bytes32,bytes)[] segments, bytes[] signatures) returns()
func (healthRollup *HealthRollup) TryPackSettle(arg0 Range, segments []Segment, signatures [][]byte) ([]byte, error) {
	return healthRollup.abi.Pack("settle", arg0, segments, signatures)
}

// PackSettledRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb337b40.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settledRoot(uint64 number) view returns(bytes32)
func (healthRollup *HealthRollup) PackSettledRoot(number uint64) []byte {
	enc, err := healthRollup.abi.Pack("settledRoot", number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettledRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb337b40.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settledRoot(uint64 number) view returns(bytes32)
func (healthRollup *HealthRollup) TryPackSettledRoot(number uint64) ([]byte, error) {
	return healthRollup.abi.Pack("settledRoot", number)
}

// UnpackSettledRoot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcb337b40.
//
// Solidity: function settledRoot(uint64 number) view returns(bytes32)
func (healthRollup *HealthRollup) UnpackSettledRoot(data []byte) ([32]byte, error) {
	out, err := healthRollup.abi.Unpack("settledRoot", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x200d2ed2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function status() view returns(bytes32 currentRoot, bytes32 currentAccumulator, uint64 settledRanges, uint64 settledOps, uint48 settledHeight, uint40 settledTime)
func (healthRollup *HealthRollup) PackStatus() []byte {
	enc, err := healthRollup.abi.Pack("status")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x200d2ed2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function status() view returns(bytes32 currentRoot, bytes32 currentAccumulator, uint64 settledRanges, uint64 settledOps, uint48 settledHeight, uint40 settledTime)
func (healthRollup *HealthRollup) TryPackStatus() ([]byte, error) {
	return healthRollup.abi.Pack("status")
}

// StatusOutput serves as a container for the return parameters of contract
// method Status.
type StatusOutput struct {
	CurrentRoot        [32]byte
	CurrentAccumulator [32]byte
	SettledRanges      uint64
	SettledOps         uint64
	SettledHeight      *big.Int
	SettledTime        *big.Int
}

// UnpackStatus is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x200d2ed2.
//
// Solidity: function status() view returns(bytes32 currentRoot, bytes32 currentAccumulator, uint64 settledRanges, uint64 settledOps, uint48 settledHeight, uint40 settledTime)
func (healthRollup *HealthRollup) UnpackStatus(data []byte) (StatusOutput, error) {
	out, err := healthRollup.abi.Unpack("status", data)
	outstruct := new(StatusOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.CurrentRoot = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.CurrentAccumulator = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	outstruct.SettledRanges = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	outstruct.SettledOps = *abi.ConvertType(out[3], new(uint64)).(*uint64)
	outstruct.SettledHeight = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	outstruct.SettledTime = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackTotalOps is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76155d80.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalOps() view returns(uint64)
func (healthRollup *HealthRollup) PackTotalOps() []byte {
	enc, err := healthRollup.abi.Pack("totalOps")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalOps is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76155d80.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalOps() view returns(uint64)
func (healthRollup *HealthRollup) TryPackTotalOps() ([]byte, error) {
	return healthRollup.abi.Pack("totalOps")
}

// UnpackTotalOps is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x76155d80.
//
// Solidity: function totalOps() view returns(uint64)
func (healthRollup *HealthRollup) UnpackTotalOps(data []byte) (uint64, error) {
	out, err := healthRollup.abi.Unpack("totalOps", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackVerifier is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd0115dd2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifier(uint32 shape, uint32 rulesVersion) view returns(address)
func (healthRollup *HealthRollup) PackVerifier(shape uint32, rulesVersion uint32) []byte {
	enc, err := healthRollup.abi.Pack("verifier", shape, rulesVersion)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifier is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd0115dd2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifier(uint32 shape, uint32 rulesVersion) view returns(address)
func (healthRollup *HealthRollup) TryPackVerifier(shape uint32, rulesVersion uint32) ([]byte, error) {
	return healthRollup.abi.Pack("verifier", shape, rulesVersion)
}

// UnpackVerifier is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd0115dd2.
//
// Solidity: function verifier(uint32 shape, uint32 rulesVersion) view returns(address)
func (healthRollup *HealthRollup) UnpackVerifier(data []byte) (common.Address, error) {
	out, err := healthRollup.abi.Unpack("verifier", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// HealthRollupRangeSettled represents a RangeSettled event raised by the HealthRollup contract.
type HealthRollupRangeSettled struct {
	Number         uint64
	NewRoot        [32]byte
	NewAccumulator [32]byte
	LastHeight     *big.Int
	Ops            uint64
	Raw            *types.Log // Blockchain specific contextual infos
}

const HealthRollupRangeSettledEventName = "RangeSettled"

// ContractEventName returns the user-defined event name.
func (HealthRollupRangeSettled) ContractEventName() string {
	return HealthRollupRangeSettledEventName
}

// UnpackRangeSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RangeSettled(uint64 indexed number, bytes32 newRoot, bytes32 newAccumulator, uint48 lastHeight, uint64 ops)
func (healthRollup *HealthRollup) UnpackRangeSettledEvent(log *types.Log) (*HealthRollupRangeSettled, error) {
	event := "RangeSettled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupRangeSettled)
	if len(log.Data) > 0 {
		if err := healthRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range healthRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (healthRollup *HealthRollup) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AlreadySettled"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAlreadySettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["HeightsOutOfOrder"].ID.Bytes()[:4]) {
		return healthRollup.UnpackHeightsOutOfOrderError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NoSegments"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNoSegmentsError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NoVerifiers"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNoVerifiersError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NotInField"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNotInFieldError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NotSettled"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNotSettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["ProofRejected"].ID.Bytes()[:4]) {
		return healthRollup.UnpackProofRejectedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["QuorumNotSupported"].ID.Bytes()[:4]) {
		return healthRollup.UnpackQuorumNotSupportedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["RangeSkipped"].ID.Bytes()[:4]) {
		return healthRollup.UnpackRangeSkippedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["TimesOutOfOrder"].ID.Bytes()[:4]) {
		return healthRollup.UnpackTimesOutOfOrderError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["VerifierRepeated"].ID.Bytes()[:4]) {
		return healthRollup.UnpackVerifierRepeatedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["VerifierUnknown"].ID.Bytes()[:4]) {
		return healthRollup.UnpackVerifierUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["VerifierWithoutCode"].ID.Bytes()[:4]) {
		return healthRollup.UnpackVerifierWithoutCodeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// HealthRollupAlreadySettled represents a AlreadySettled error raised by the HealthRollup contract.
type HealthRollupAlreadySettled struct {
	Number     uint64
	RangeCount uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadySettled(uint64 number, uint64 rangeCount)
func HealthRollupAlreadySettledErrorID() common.Hash {
	return common.HexToHash("0x3d89cf75de2e06771344fbe1f11222873b956b423e0abf7a2f337ff1eeeaf457")
}

// UnpackAlreadySettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadySettled(uint64 number, uint64 rangeCount)
func (healthRollup *HealthRollup) UnpackAlreadySettledError(raw []byte) (*HealthRollupAlreadySettled, error) {
	out := new(HealthRollupAlreadySettled)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AlreadySettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupHeightsOutOfOrder represents a HeightsOutOfOrder error raised by the HealthRollup contract.
type HealthRollupHeightsOutOfOrder struct {
	SettledHeight *big.Int
	FirstHeight   *big.Int
	LastHeight    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeightsOutOfOrder(uint48 settledHeight, uint48 firstHeight, uint48 lastHeight)
func HealthRollupHeightsOutOfOrderErrorID() common.Hash {
	return common.HexToHash("0xaf604122af8c65325a2f22468a0a80272a15ef5170bd446072c795e7c13673e2")
}

// UnpackHeightsOutOfOrderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeightsOutOfOrder(uint48 settledHeight, uint48 firstHeight, uint48 lastHeight)
func (healthRollup *HealthRollup) UnpackHeightsOutOfOrderError(raw []byte) (*HealthRollupHeightsOutOfOrder, error) {
	out := new(HealthRollupHeightsOutOfOrder)
	if err := healthRollup.abi.UnpackIntoInterface(out, "HeightsOutOfOrder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupNoSegments represents a NoSegments error raised by the HealthRollup contract.
type HealthRollupNoSegments struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoSegments()
func HealthRollupNoSegmentsErrorID() common.Hash {
	return common.HexToHash("0xb292bf7cb936f9573c12497b45013d71a7da71a430ae6f2fec629148bdfa2f83")
}

// UnpackNoSegmentsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoSegments()
func (healthRollup *HealthRollup) UnpackNoSegmentsError(raw []byte) (*HealthRollupNoSegments, error) {
	out := new(HealthRollupNoSegments)
	if err := healthRollup.abi.UnpackIntoInterface(out, "NoSegments", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupNoVerifiers represents a NoVerifiers error raised by the HealthRollup contract.
type HealthRollupNoVerifiers struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoVerifiers()
func HealthRollupNoVerifiersErrorID() common.Hash {
	return common.HexToHash("0xcc8c2f07d11b1e176405c11f16ba0ac710fccc8ff28eb4447811b0bd3a9c1c6c")
}

// UnpackNoVerifiersError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoVerifiers()
func (healthRollup *HealthRollup) UnpackNoVerifiersError(raw []byte) (*HealthRollupNoVerifiers, error) {
	out := new(HealthRollupNoVerifiers)
	if err := healthRollup.abi.UnpackIntoInterface(out, "NoVerifiers", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupNotInField represents a NotInField error raised by the HealthRollup contract.
type HealthRollupNotInField struct {
	Word [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInField(bytes32 word)
func HealthRollupNotInFieldErrorID() common.Hash {
	return common.HexToHash("0x6ecb1921c3a3d336360e70c97cc7835c0eb93cbfcb00b7f848545068cc04df82")
}

// UnpackNotInFieldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInField(bytes32 word)
func (healthRollup *HealthRollup) UnpackNotInFieldError(raw []byte) (*HealthRollupNotInField, error) {
	out := new(HealthRollupNotInField)
	if err := healthRollup.abi.UnpackIntoInterface(out, "NotInField", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupNotSettled represents a NotSettled error raised by the HealthRollup contract.
type HealthRollupNotSettled struct {
	Number     uint64
	RangeCount uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotSettled(uint64 number, uint64 rangeCount)
func HealthRollupNotSettledErrorID() common.Hash {
	return common.HexToHash("0x3cb9099ab1d9e1413b1241246ec9bc638fb593830b3f80ea1236d818095fd57e")
}

// UnpackNotSettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotSettled(uint64 number, uint64 rangeCount)
func (healthRollup *HealthRollup) UnpackNotSettledError(raw []byte) (*HealthRollupNotSettled, error) {
	out := new(HealthRollupNotSettled)
	if err := healthRollup.abi.UnpackIntoInterface(out, "NotSettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupProofRejected represents a ProofRejected error raised by the HealthRollup contract.
type HealthRollupProofRejected struct {
	Segment *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProofRejected(uint256 segment)
func HealthRollupProofRejectedErrorID() common.Hash {
	return common.HexToHash("0xc4abe6c685219dade23ca08ea316ea9c38314a8dee5bf0b11af51d4a7b88dd44")
}

// UnpackProofRejectedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProofRejected(uint256 segment)
func (healthRollup *HealthRollup) UnpackProofRejectedError(raw []byte) (*HealthRollupProofRejected, error) {
	out := new(HealthRollupProofRejected)
	if err := healthRollup.abi.UnpackIntoInterface(out, "ProofRejected", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupQuorumNotSupported represents a QuorumNotSupported error raised by the HealthRollup contract.
type HealthRollupQuorumNotSupported struct {
	Signatures *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumNotSupported(uint256 signatures)
func HealthRollupQuorumNotSupportedErrorID() common.Hash {
	return common.HexToHash("0x1304503b9b5c05f22a78878981021305e2eb250574140dff8485e64e33cda792")
}

// UnpackQuorumNotSupportedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumNotSupported(uint256 signatures)
func (healthRollup *HealthRollup) UnpackQuorumNotSupportedError(raw []byte) (*HealthRollupQuorumNotSupported, error) {
	out := new(HealthRollupQuorumNotSupported)
	if err := healthRollup.abi.UnpackIntoInterface(out, "QuorumNotSupported", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupRangeSkipped represents a RangeSkipped error raised by the HealthRollup contract.
type HealthRollupRangeSkipped struct {
	Number   uint64
	Expected uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RangeSkipped(uint64 number, uint64 expected)
func HealthRollupRangeSkippedErrorID() common.Hash {
	return common.HexToHash("0x74f056b800617f31a83696835150f95f271aad615ce821a27f7ddde379d50cb5")
}

// UnpackRangeSkippedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RangeSkipped(uint64 number, uint64 expected)
func (healthRollup *HealthRollup) UnpackRangeSkippedError(raw []byte) (*HealthRollupRangeSkipped, error) {
	out := new(HealthRollupRangeSkipped)
	if err := healthRollup.abi.UnpackIntoInterface(out, "RangeSkipped", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupTimesOutOfOrder represents a TimesOutOfOrder error raised by the HealthRollup contract.
type HealthRollupTimesOutOfOrder struct {
	SettledTime *big.Int
	FirstTime   *big.Int
	LastTime    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimesOutOfOrder(uint40 settledTime, uint40 firstTime, uint40 lastTime)
func HealthRollupTimesOutOfOrderErrorID() common.Hash {
	return common.HexToHash("0xf4388259ca00619be4d27f73e6ff36aba3ca6436d0cfb1417801df79ae1c5fc4")
}

// UnpackTimesOutOfOrderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimesOutOfOrder(uint40 settledTime, uint40 firstTime, uint40 lastTime)
func (healthRollup *HealthRollup) UnpackTimesOutOfOrderError(raw []byte) (*HealthRollupTimesOutOfOrder, error) {
	out := new(HealthRollupTimesOutOfOrder)
	if err := healthRollup.abi.UnpackIntoInterface(out, "TimesOutOfOrder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupVerifierRepeated represents a VerifierRepeated error raised by the HealthRollup contract.
type HealthRollupVerifierRepeated struct {
	Shape        uint32
	RulesVersion uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierRepeated(uint32 shape, uint32 rulesVersion)
func HealthRollupVerifierRepeatedErrorID() common.Hash {
	return common.HexToHash("0xa716cfa581c3539c0f118aea5462771528bd29057dcc4c6cf83ae00b369a69cd")
}

// UnpackVerifierRepeatedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierRepeated(uint32 shape, uint32 rulesVersion)
func (healthRollup *HealthRollup) UnpackVerifierRepeatedError(raw []byte) (*HealthRollupVerifierRepeated, error) {
	out := new(HealthRollupVerifierRepeated)
	if err := healthRollup.abi.UnpackIntoInterface(out, "VerifierRepeated", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupVerifierUnknown represents a VerifierUnknown error raised by the HealthRollup contract.
type HealthRollupVerifierUnknown struct {
	Shape        uint32
	RulesVersion uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierUnknown(uint32 shape, uint32 rulesVersion)
func HealthRollupVerifierUnknownErrorID() common.Hash {
	return common.HexToHash("0xe15338df49791d51f7a72f702638afb7be6e7a8abdf2f84b8be2643000dab4ba")
}

// UnpackVerifierUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierUnknown(uint32 shape, uint32 rulesVersion)
func (healthRollup *HealthRollup) UnpackVerifierUnknownError(raw []byte) (*HealthRollupVerifierUnknown, error) {
	out := new(HealthRollupVerifierUnknown)
	if err := healthRollup.abi.UnpackIntoInterface(out, "VerifierUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupVerifierWithoutCode represents a VerifierWithoutCode error raised by the HealthRollup contract.
type HealthRollupVerifierWithoutCode struct {
	Verifier common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierWithoutCode(address verifier)
func HealthRollupVerifierWithoutCodeErrorID() common.Hash {
	return common.HexToHash("0x5e324f0e9f6439b42f2d8bce8d577f97f77d1042e34228d04952ad15198e9ea4")
}

// UnpackVerifierWithoutCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierWithoutCode(address verifier)
func (healthRollup *HealthRollup) UnpackVerifierWithoutCodeError(raw []byte) (*HealthRollupVerifierWithoutCode, error) {
	out := new(HealthRollupVerifierWithoutCode)
	if err := healthRollup.abi.UnpackIntoInterface(out, "VerifierWithoutCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}
