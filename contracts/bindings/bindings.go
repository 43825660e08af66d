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

// AccessCell is an auto generated low-level Go binding around an user-defined struct.
type AccessCell struct {
	Requester *big.Int
	Patient   *big.Int
	Consent   *big.Int
	Record    *big.Int
	Time      *big.Int
	Purpose   uint16
	Class     uint32
	Decision  uint8
	Reason    uint8
	Review    uint8
	Context   [32]byte
}

// AccessParties is an auto generated low-level Go binding around an user-defined struct.
type AccessParties struct {
	Requester *big.Int
	Patient   *big.Int
	Record    *big.Int
}

// ActorCell is an auto generated low-level Go binding around an user-defined struct.
type ActorCell struct {
	KeyX         [32]byte
	KeyY         [32]byte
	Role         uint8
	Status       uint8
	Emergency    bool
	Unreviewed   uint16
	Endorsements uint8
	EndorsedIn   uint32
	Institution  *big.Int
	Nonce        *big.Int
	Guardian     *big.Int
	Credential   [32]byte
}

// CellProof is an auto generated low-level Go binding around an user-defined struct.
type CellProof struct {
	Words    [8][32]byte
	Siblings [22][3][32]byte
}

// ClaimCell is an auto generated low-level Go binding around an user-defined struct.
type ClaimCell struct {
	Policy        *big.Int
	Provider      *big.Int
	Record        *big.Int
	Service       *big.Int
	Submitted     *big.Int
	Code          uint16
	Status        uint8
	Adjudications uint8
	Reason        uint16
	Amount        uint64
	Approved      uint64
	Decision      [32]byte
}

// ClaimDemand is an auto generated low-level Go binding around an user-defined struct.
type ClaimDemand struct {
	Policy   *big.Int
	Provider *big.Int
	Amount   uint64
}

// ConsentCell is an auto generated low-level Go binding around an user-defined struct.
type ConsentCell struct {
	Patient  *big.Int
	Grantee  *big.Int
	From     *big.Int
	To       *big.Int
	Uses     uint32
	Status   uint8
	Purposes uint16
	Classes  uint32
	Scopes   uint8
	Terms    [32]byte
}

// ConsentDemand is an auto generated low-level Go binding around an user-defined struct.
type ConsentDemand struct {
	Patient  *big.Int
	Grantee  *big.Int
	Purposes uint16
	Classes  uint32
	Scopes   uint8
	From     *big.Int
	To       *big.Int
}

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

// PolicyCell is an auto generated low-level Go binding around an user-defined struct.
type PolicyCell struct {
	Insurer   *big.Int
	Patient   *big.Int
	From      *big.Int
	To        *big.Int
	Consent   *big.Int
	Status    uint8
	Limit     uint64
	Remaining uint64
	Terms     [32]byte
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

// ClaimVerifierMetaData contains all meta data concerning the ClaimVerifier contract.
var ClaimVerifierMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractStateMembership\",\"name\":\"membership_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"}],\"name\":\"CellNotProven\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"membership\",\"type\":\"address\"}],\"name\":\"MembershipWithoutCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"}],\"name\":\"claim\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"exists\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"policy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"provider\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"record\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"service\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"submitted\",\"type\":\"uint40\"},{\"internalType\":\"uint16\",\"name\":\"code\",\"type\":\"uint16\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"adjudications\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"reason\",\"type\":\"uint16\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"approved\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"decision\",\"type\":\"bytes32\"}],\"internalType\":\"structClaimCell\",\"name\":\"cell\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"policy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"provider\",\"type\":\"uint40\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"internalType\":\"structClaimDemand\",\"name\":\"demand\",\"type\":\"tuple\"}],\"name\":\"isApproved\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"policy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"provider\",\"type\":\"uint40\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"internalType\":\"structClaimDemand\",\"name\":\"demand\",\"type\":\"tuple\"}],\"name\":\"isSettled\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"membership\",\"outputs\":[{\"internalType\":\"contractStateMembership\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"}],\"name\":\"policy\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"exists\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"insurer\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"patient\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"from\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"to\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"consent\",\"type\":\"uint40\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"remaining\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"terms\",\"type\":\"bytes32\"}],\"internalType\":\"structPolicyCell\",\"name\":\"cell\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "ClaimVerifier",
	Bin: "0x60a03461009357601f610ac838819003918201601f19168301916001600160401b038311848410176100975780849260209460405283398101031261009357516001600160a01b03811680820361009357803b156100815750608052604051610a1c90816100ac823960805181818161017d01528181610339015261080f0152f35b63b0b01bbb60e01b5f5260045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630e119e3414610295578063762cde56146101a1578063a2bf68b914610133578063ce55d3ed146100b95763e1a45ad614610050575f80fd5b346100b5576020610071610077610066366105a6565b939291819592610783565b926108d1565b90826100a2575b5081610090575b506040519015158152f35b60c0015160ff1660081490505f610085565b816100ae929350610998565b905f61007e565b5f80fd5b346100b55760206100716100cf610066366105a6565b9082610120575b50816100e757506040519015158152f35b60ff915060c001511660038114908115610115575b811561010a575b5082610085565b600891501482610103565b6004811491506100fc565b8161012c929350610998565b90836100d6565b346100b5575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100b557602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100b5576101a06100716101606101ce6101bb36610524565b94919085916101c8610719565b50610783565b604051921515835264ffffffffff815116602084015264ffffffffff602082015116604084015264ffffffffff604082015116606084015264ffffffffff606082015116608084015264ffffffffff60808201511660a084015261ffff60a08201511660c084015260ff60c08201511660e084015260ff60e08201511661010084015261ffff6101008201511661012084015267ffffffffffffffff6101208201511661014084015267ffffffffffffffff61014082015116828401520151610180820152f35b346100b5576102a336610524565b91906102ad6106c4565b5064ffffffffff67ffffffffffffffff604051937fdced9ae3000000000000000000000000000000000000000000000000000000008552169182600485015260076024850152169182604482015261010084606483013761010084015f61016483015b6016821061050e575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610503575f916104c8575b501561049557823515158361037c6106c4565b60208201359064ffffffffff8216815260208101918060281c64ffffffffff168352604082018160501c64ffffffffff168152606083018260781c64ffffffffff16815260808401918360a01c64ffffffffff16835260a085019360c81c60ff16845260408701359560c086019567ffffffffffffffff8816875260e081019760401c67ffffffffffffffff168852610100810198606001358952604051998a525164ffffffffff1660208a01525164ffffffffff1660408901525164ffffffffff1660608801525164ffffffffff1660808701525164ffffffffff1660a08601525160ff1660c08501525167ffffffffffffffff1660e08401525167ffffffffffffffff166101008301525161012082015261014090f35b7f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600760245260445260645ffd5b90506020813d6020116104fb575b816104e360209383610656565b810103126100b5575180151581036100b55784610369565b3d91506104d6565b6040513d5f823e3d90fd5b6060808281866001953701930191019091610310565b6109807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8201126100b55760043567ffffffffffffffff811681036100b5579160243564ffffffffff811681036100b5577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc610940919301126100b557604490565b906109e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126100b55760043567ffffffffffffffff811681036100b5579160243564ffffffffff811681036100b557916109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc8301126100b55760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff67c60449301126100b55761098490565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761069757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405190610120820182811067ffffffffffffffff821117610697576040525f610100838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152565b60405190610180820182811067ffffffffffffffff821117610697576040525f610160838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201520152565b9064ffffffffff67ffffffffffffffff604051937fdced9ae3000000000000000000000000000000000000000000000000000000008552169182600485015260086024850152169182604482015261010084606483013761010084015f61016483015b601682106108bb575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610503575f91610880575b501561084d57505035151590565b7f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600860245260445260645ffd5b90506020813d6020116108b3575b8161089b60209383610656565b810103126100b5575180151581036100b5575f61083f565b3d915061088e565b60608082818660019537019301910190916107e6565b9060606108dc610719565b9261ffff602082013564ffffffffff8116865264ffffffffff8160281c16602087015264ffffffffff8160501c16604087015264ffffffffff8160781c168487015264ffffffffff8160a01c166080870152818160c81c1660a087015260ff8160d81c1660c087015260ff8160e01c1660e087015260e81c1661010085015267ffffffffffffffff604082013581811661012087015260401c166101408501520135610160830152565b3564ffffffffff811681036100b55790565b9064ffffffffff82511664ffffffffff6109b183610986565b161491826109f4575b826109c457505090565b604091925061014067ffffffffffffffff910151169101359067ffffffffffffffff82168092036100b557101590565b915064ffffffffff60208301511664ffffffffff610a1460208401610986565b1614916109ba56",
}

// ClaimVerifier is an auto generated Go binding around an Ethereum contract.
type ClaimVerifier struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ClaimVerifier) GetABI() abi.ABI {
	return c.abi
}

// NewClaimVerifier creates a new instance of ClaimVerifier.
func NewClaimVerifier() *ClaimVerifier {
	parsed, err := ClaimVerifierMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ClaimVerifier{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ClaimVerifier) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address membership_) returns()
func (claimVerifier *ClaimVerifier) PackConstructor(membership_ common.Address) []byte {
	enc, err := claimVerifier.abi.Pack("", membership_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x762cde56.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint16,uint8,uint8,uint16,uint64,uint64,bytes32) cell)
func (claimVerifier *ClaimVerifier) PackClaim(arg0 uint64, sequence *big.Int, proof CellProof) []byte {
	enc, err := claimVerifier.abi.Pack("claim", arg0, sequence, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x762cde56.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint16,uint8,uint8,uint16,uint64,uint64,bytes32) cell)
func (claimVerifier *ClaimVerifier) TryPackClaim(arg0 uint64, sequence *big.Int, proof CellProof) ([]byte, error) {
	return claimVerifier.abi.Pack("claim", arg0, sequence, proof)
}

// ClaimOutput serves as a container for the return parameters of contract
// method Claim.
type ClaimOutput struct {
	Exists bool
	Cell   ClaimCell
}

// UnpackClaim is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x762cde56.
//
// Solidity: function claim(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint16,uint8,uint8,uint16,uint64,uint64,bytes32) cell)
func (claimVerifier *ClaimVerifier) UnpackClaim(data []byte) (ClaimOutput, error) {
	out, err := claimVerifier.abi.Unpack("claim", data)
	outstruct := new(ClaimOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Exists = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Cell = *abi.ConvertType(out[1], new(ClaimCell)).(*ClaimCell)
	return *outstruct, nil
}

// PackIsApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce55d3ed.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isApproved(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint64) demand) view returns(bool)
func (claimVerifier *ClaimVerifier) PackIsApproved(arg0 uint64, sequence *big.Int, proof CellProof, demand ClaimDemand) []byte {
	enc, err := claimVerifier.abi.Pack("isApproved", arg0, sequence, proof, demand)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce55d3ed.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isApproved(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint64) demand) view returns(bool)
func (claimVerifier *ClaimVerifier) TryPackIsApproved(arg0 uint64, sequence *big.Int, proof CellProof, demand ClaimDemand) ([]byte, error) {
	return claimVerifier.abi.Pack("isApproved", arg0, sequence, proof, demand)
}

// UnpackIsApproved is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xce55d3ed.
//
// Solidity: function isApproved(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint64) demand) view returns(bool)
func (claimVerifier *ClaimVerifier) UnpackIsApproved(data []byte) (bool, error) {
	out, err := claimVerifier.abi.Unpack("isApproved", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsSettled is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe1a45ad6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isSettled(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint64) demand) view returns(bool)
func (claimVerifier *ClaimVerifier) PackIsSettled(arg0 uint64, sequence *big.Int, proof CellProof, demand ClaimDemand) []byte {
	enc, err := claimVerifier.abi.Pack("isSettled", arg0, sequence, proof, demand)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsSettled is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe1a45ad6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isSettled(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint64) demand) view returns(bool)
func (claimVerifier *ClaimVerifier) TryPackIsSettled(arg0 uint64, sequence *big.Int, proof CellProof, demand ClaimDemand) ([]byte, error) {
	return claimVerifier.abi.Pack("isSettled", arg0, sequence, proof, demand)
}

// UnpackIsSettled is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe1a45ad6.
//
// Solidity: function isSettled(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint64) demand) view returns(bool)
func (claimVerifier *ClaimVerifier) UnpackIsSettled(data []byte) (bool, error) {
	out, err := claimVerifier.abi.Unpack("isSettled", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMembership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2bf68b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function membership() view returns(address)
func (claimVerifier *ClaimVerifier) PackMembership() []byte {
	enc, err := claimVerifier.abi.Pack("membership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMembership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2bf68b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function membership() view returns(address)
func (claimVerifier *ClaimVerifier) TryPackMembership() ([]byte, error) {
	return claimVerifier.abi.Pack("membership")
}

// UnpackMembership is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa2bf68b9.
//
// Solidity: function membership() view returns(address)
func (claimVerifier *ClaimVerifier) UnpackMembership(data []byte) (common.Address, error) {
	out, err := claimVerifier.abi.Unpack("membership", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e119e34.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function policy(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint8,uint64,uint64,bytes32) cell)
func (claimVerifier *ClaimVerifier) PackPolicy(arg0 uint64, sequence *big.Int, proof CellProof) []byte {
	enc, err := claimVerifier.abi.Pack("policy", arg0, sequence, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e119e34.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function policy(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint8,uint64,uint64,bytes32) cell)
func (claimVerifier *ClaimVerifier) TryPackPolicy(arg0 uint64, sequence *big.Int, proof CellProof) ([]byte, error) {
	return claimVerifier.abi.Pack("policy", arg0, sequence, proof)
}

// PolicyOutput serves as a container for the return parameters of contract
// method Policy.
type PolicyOutput struct {
	Exists bool
	Cell   PolicyCell
}

// UnpackPolicy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0e119e34.
//
// Solidity: function policy(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint8,uint64,uint64,bytes32) cell)
func (claimVerifier *ClaimVerifier) UnpackPolicy(data []byte) (PolicyOutput, error) {
	out, err := claimVerifier.abi.Unpack("policy", data)
	outstruct := new(PolicyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Exists = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Cell = *abi.ConvertType(out[1], new(PolicyCell)).(*PolicyCell)
	return *outstruct, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (claimVerifier *ClaimVerifier) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], claimVerifier.abi.Errors["CellNotProven"].ID.Bytes()[:4]) {
		return claimVerifier.UnpackCellNotProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimVerifier.abi.Errors["MembershipWithoutCode"].ID.Bytes()[:4]) {
		return claimVerifier.UnpackMembershipWithoutCodeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ClaimVerifierCellNotProven represents a CellNotProven error raised by the ClaimVerifier contract.
type ClaimVerifierCellNotProven struct {
	Arg0     uint64
	Kind     uint8
	Sequence *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CellNotProven(uint64 range, uint8 kind, uint40 sequence)
func ClaimVerifierCellNotProvenErrorID() common.Hash {
	return common.HexToHash("0x9bc20af7a89ed5dfcbda6eed2e2b14389192412171ede2f3c27003347d1913d5")
}

// UnpackCellNotProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CellNotProven(uint64 range, uint8 kind, uint40 sequence)
func (claimVerifier *ClaimVerifier) UnpackCellNotProvenError(raw []byte) (*ClaimVerifierCellNotProven, error) {
	out := new(ClaimVerifierCellNotProven)
	if err := claimVerifier.abi.UnpackIntoInterface(out, "CellNotProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimVerifierMembershipWithoutCode represents a MembershipWithoutCode error raised by the ClaimVerifier contract.
type ClaimVerifierMembershipWithoutCode struct {
	Membership common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MembershipWithoutCode(address membership)
func ClaimVerifierMembershipWithoutCodeErrorID() common.Hash {
	return common.HexToHash("0xb0b01bbb8378054084f1a5ea3793099d4c848f47a83bdec51770df8a7155906e")
}

// UnpackMembershipWithoutCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MembershipWithoutCode(address membership)
func (claimVerifier *ClaimVerifier) UnpackMembershipWithoutCodeError(raw []byte) (*ClaimVerifierMembershipWithoutCode, error) {
	out := new(ClaimVerifierMembershipWithoutCode)
	if err := claimVerifier.abi.UnpackIntoInterface(out, "MembershipWithoutCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ConsentVerifierMetaData contains all meta data concerning the ConsentVerifier contract.
var ConsentVerifierMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractStateMembership\",\"name\":\"membership_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"}],\"name\":\"CellNotProven\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"membership\",\"type\":\"address\"}],\"name\":\"MembershipWithoutCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"}],\"name\":\"access\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"exists\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"requester\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"patient\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"consent\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"record\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"time\",\"type\":\"uint40\"},{\"internalType\":\"uint16\",\"name\":\"purpose\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"class\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"decision\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"reason\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"review\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"context\",\"type\":\"bytes32\"}],\"internalType\":\"structAccessCell\",\"name\":\"cell\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"}],\"name\":\"consent\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"exists\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"patient\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"grantee\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"from\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"to\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"uses\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"purposes\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"classes\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"scopes\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"terms\",\"type\":\"bytes32\"}],\"internalType\":\"structConsentCell\",\"name\":\"cell\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"requester\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"patient\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"record\",\"type\":\"uint40\"}],\"internalType\":\"structAccessParties\",\"name\":\"parties\",\"type\":\"tuple\"}],\"name\":\"decision\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"decided\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"allowed\",\"type\":\"bool\"},{\"internalType\":\"uint8\",\"name\":\"reason\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"patient\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"grantee\",\"type\":\"uint40\"},{\"internalType\":\"uint16\",\"name\":\"purposes\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"classes\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"scopes\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"from\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"to\",\"type\":\"uint40\"}],\"internalType\":\"structConsentDemand\",\"name\":\"demand\",\"type\":\"tuple\"}],\"name\":\"isActive\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"membership\",\"outputs\":[{\"internalType\":\"contractStateMembership\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"indexProof\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"patient\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"grantee\",\"type\":\"uint40\"},{\"internalType\":\"uint16\",\"name\":\"purposes\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"classes\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"scopes\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"from\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"to\",\"type\":\"uint40\"}],\"internalType\":\"structConsentDemand\",\"name\":\"demand\",\"type\":\"tuple\"}],\"name\":\"permits\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "ConsentVerifier",
	Bin: "0x60a0346100a857601f61145a38819003918201601f19168301916001600160401b038311848410176100ac578084926020946040528339810103126100a857516001600160a01b0381168082036100a857803b15610096575060805260405161139990816100c1823960805181818161016c015281816102330152818161051b015281816107ac01528181610b0b0152610e180152f35b63b0b01bbb60e01b5f5260045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630f291a091461091557806368f55f7314610709578063706368d2146103b75780638af9567514610190578063a2bf68b9146101225763a62ed3e71461005b575f80fd5b3461011e57610a607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261011e576100936109d3565b61009b6109ea565b6109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc36011261011e5760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff67c36011261011e576100f991610d8d565b8061010c575b6020906040519015158152f35b5060206101176111de565b90506100ff565b5f80fd5b3461011e575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261011e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461011e5761019e366109fe565b906101a7610d2a565b5064ffffffffff67ffffffffffffffff604051947fdced9ae3000000000000000000000000000000000000000000000000000000008652169182600486015260066024860152169283604482015261010083606483013761010083015f61016483015b601682106103a1575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610396575f9161035b575b5015610326576101808235151561014061027c85610edc565b60405192835264ffffffffff815116602084015264ffffffffff602082015116604084015264ffffffffff604082015116606084015264ffffffffff606082015116608084015264ffffffffff60808201511660a084015261ffff60a08201511660c084015263ffffffff60c08201511660e084015260ff60e08201511661010084015260ff6101008201511661012084015260ff61012082015116828401520151610160820152f35b90507f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600660245260445260645ffd5b90506020813d60201161038e575b8161037660209383610c8d565b8101031261011e5751801515810361011e5784610263565b3d9150610369565b6040513d5f823e3d90fd5b606080828186600195370193019101909161020a565b3461011e576113a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261011e576103ef6109d3565b6103f76109ea565b6109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc36011261011e576109407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff67c36011261011e5760e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed3c36011261011e576104819082610d8d565b906112c4359064ffffffffff82169182810361011e575067ffffffffffffffff604051917fdced9ae30000000000000000000000000000000000000000000000000000000083521690816004820152600360248201528260448201526101006109846064830137610a845f61016483015b601682106106f3575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610396575f916106b8575b501561068557826109843515158161067d575b508061066f575b80610577576020906040519015158152f35b50604051610120810181811067ffffffffffffffff8211176106425760409081526109a4356fffffffffffffffffffffffffffffffff90811683526109c43516602083015264ffffffffff6109e43581811692840192909252602882901c81166060840152605082901c81166080840152607882901c811660a08085019190915282901c1660c083015260c881901c63ffffffff90811660e0840181905260e89290921c60ff166101009093019290925261132435918216820361011e571663ffffffff16156100ff565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b50610678611018565b610565565b90508161055e565b7f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600360245260445260645ffd5b90506020813d6020116106eb575b816106d360209383610c8d565b8101031261011e5751801515810361011e578461054b565b3d91506106c6565b60608082818660019537019301910190916104f2565b3461011e57610717366109fe565b90610720610cce565b5064ffffffffff67ffffffffffffffff604051947fdced9ae3000000000000000000000000000000000000000000000000000000008652169182600486015260056024860152169283604482015261010083606483013761010083015f61016483015b601682106108ff575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610396575f916108c4575b501561088f57610160823515156101206107f585610f80565b60405192835264ffffffffff815116602084015264ffffffffff602082015116604084015264ffffffffff604082015116606084015264ffffffffff606082015116608084015263ffffffff60808201511660a084015260ff60a08201511660c084015261ffff60c08201511660e084015263ffffffff60e08201511661010084015260ff61010082015116828401520151610140820152f35b90507f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600560245260445260645ffd5b90506020813d6020116108f7575b816108df60209383610c8d565b8101031261011e5751801515810361011e57846107dc565b3d91506108d2565b6060808281866001953701930191019091610783565b3461011e576109e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261011e5761094d6109d3565b6109556109ea565b6109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc36011261011e5760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff67c36011261011e576109b860ff91606093610a80565b90604093929351931515845215156020840152166040820152f35b6004359067ffffffffffffffff8216820361011e57565b6024359064ffffffffff8216820361011e57565b6109807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82011261011e5760043567ffffffffffffffff8116810361011e579160243564ffffffffff8116810361011e577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc6109409193011261011e57604490565b9064ffffffffff67ffffffffffffffff604051937fdced9ae30000000000000000000000000000000000000000000000000000000085521691826004850152600660248501521691826044820152610100604460648301376101445f61016483015b60168210610c77575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610396575f91610c3c575b5015610c0957505060443515610c0157610b556044610edc565b9064ffffffffff825116610984359064ffffffffff82169182810361011e575014801590610bd7575b8015610bad575b610ba45760ff61010060018260e0860151161493015116906001929190565b5f915081908190565b5064ffffffffff6060830151166109c4359064ffffffffff82169182810361011e57501415610b85565b5064ffffffffff6020830151166109a4359064ffffffffff82169182810361011e57501415610b7e565b5f905f905f90565b7f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600660245260445260645ffd5b90506020813d602011610c6f575b81610c5760209383610c8d565b8101031261011e5751801515810361011e575f610b3b565b3d9150610c4a565b6060808281866001953701930191019091610ae2565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761064257604052565b60405190610140820182811067ffffffffffffffff821117610642576040525f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b60405190610160820182811067ffffffffffffffff821117610642576040525f610140838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152826101208201520152565b9064ffffffffff67ffffffffffffffff604051937fdced9ae30000000000000000000000000000000000000000000000000000000085521691826004850152600560248501521691826044820152610100604460648301376101445f61016483015b60168210610ec6575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610396575f91610e8b575b5015610e58575050604435151590565b7f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600560245260445260645ffd5b90506020813d602011610ebe575b81610ea660209383610c8d565b8101031261011e5751801515810361011e575f610e48565b3d9150610e99565b6060808281866001953701930191019091610def565b906060610ee7610d2a565b9263ffffffff602082013564ffffffffff8116865264ffffffffff8160281c16602087015264ffffffffff8160501c16604087015264ffffffffff8160781c168487015264ffffffffff8160a01c16608087015261ffff8160c81c1660a087015260d81c1660c085015260ff604082013581811660e0870152818160081c1661010087015260101c166101208501520135610140830152565b906060610f8b610cce565b9260ff602082013564ffffffffff8116865264ffffffffff8160281c16602087015264ffffffffff8160501c16604087015264ffffffffff8160781c168487015263ffffffff8160a01c16608087015260c01c1660a085015260ff604082013561ffff811660c087015263ffffffff8160101c1660e087015260301c166101008501520135610120830152565b6110226044610f80565b600260ff60a083015116148015906111cc575b6111645764ffffffffff8151166112c4359064ffffffffff82169182810361011e5750148015906111a2575b611164576113043561ffff811680820361011e57158015611187575b801561116f575b6111695761ffff908160c084015116191616611164576113243563ffffffff8116810361011e578063ffffffff91508160e084015116191616611164576113443560ff8116810361011e578060ff915081610100840151161916166111645764ffffffffff60408201511690611364359164ffffffffff83169081840361011e578110159283611140575b50508161111a575090565b6113843564ffffffffff8116925082810361011e57506060015164ffffffffff16101590565b9091925050611384359064ffffffffff82169182810361011e575010905f8061110f565b505f90565b50505f90565b506113443560ff81169081810361011e575015611084565b506113243563ffffffff81169081810361011e57501561107d565b5064ffffffffff6020820151166112e4359064ffffffffff82169182810361011e57501415611061565b5063ffffffff60808201511615611035565b6111e86044610f80565b600260ff60a08301511614801590611387575b6111645764ffffffffff815116610984359064ffffffffff82169182810361011e57501480159061135d575b611164576109c43561ffff811680820361011e57158015611342575b801561132a575b6111695761ffff908160c084015116191616611164576109e43563ffffffff8116810361011e578063ffffffff91508160e08401511619161661116457610a043560ff8116810361011e578060ff915081610100840151161916166111645764ffffffffff60408201511690610a24359164ffffffffff83169081840361011e578110159283611306575b5050816112e0575090565b610a443564ffffffffff8116925082810361011e57506060015164ffffffffff16101590565b9091925050610a44359064ffffffffff82169182810361011e575010905f806112d5565b50610a043560ff81169081810361011e57501561124a565b506109e43563ffffffff81169081810361011e575015611243565b5064ffffffffff6020820151166109a4359064ffffffffff82169182810361011e57501415611227565b5063ffffffff608082015116156111fb56",
}

// ConsentVerifier is an auto generated Go binding around an Ethereum contract.
type ConsentVerifier struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ConsentVerifier) GetABI() abi.ABI {
	return c.abi
}

// NewConsentVerifier creates a new instance of ConsentVerifier.
func NewConsentVerifier() *ConsentVerifier {
	parsed, err := ConsentVerifierMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ConsentVerifier{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ConsentVerifier) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address membership_) returns()
func (consentVerifier *ConsentVerifier) PackConstructor(membership_ common.Address) []byte {
	enc, err := consentVerifier.abi.Pack("", membership_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAccess is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8af95675.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function access(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint16,uint32,uint8,uint8,uint8,bytes32) cell)
func (consentVerifier *ConsentVerifier) PackAccess(arg0 uint64, sequence *big.Int, proof CellProof) []byte {
	enc, err := consentVerifier.abi.Pack("access", arg0, sequence, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAccess is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8af95675.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function access(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint16,uint32,uint8,uint8,uint8,bytes32) cell)
func (consentVerifier *ConsentVerifier) TryPackAccess(arg0 uint64, sequence *big.Int, proof CellProof) ([]byte, error) {
	return consentVerifier.abi.Pack("access", arg0, sequence, proof)
}

// AccessOutput serves as a container for the return parameters of contract
// method Access.
type AccessOutput struct {
	Exists bool
	Cell   AccessCell
}

// UnpackAccess is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8af95675.
//
// Solidity: function access(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint40,uint16,uint32,uint8,uint8,uint8,bytes32) cell)
func (consentVerifier *ConsentVerifier) UnpackAccess(data []byte) (AccessOutput, error) {
	out, err := consentVerifier.abi.Unpack("access", data)
	outstruct := new(AccessOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Exists = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Cell = *abi.ConvertType(out[1], new(AccessCell)).(*AccessCell)
	return *outstruct, nil
}

// PackConsent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x68f55f73.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function consent(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint32,uint8,uint16,uint32,uint8,bytes32) cell)
func (consentVerifier *ConsentVerifier) PackConsent(arg0 uint64, sequence *big.Int, proof CellProof) []byte {
	enc, err := consentVerifier.abi.Pack("consent", arg0, sequence, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConsent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x68f55f73.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function consent(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint32,uint8,uint16,uint32,uint8,bytes32) cell)
func (consentVerifier *ConsentVerifier) TryPackConsent(arg0 uint64, sequence *big.Int, proof CellProof) ([]byte, error) {
	return consentVerifier.abi.Pack("consent", arg0, sequence, proof)
}

// ConsentOutput serves as a container for the return parameters of contract
// method Consent.
type ConsentOutput struct {
	Exists bool
	Cell   ConsentCell
}

// UnpackConsent is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x68f55f73.
//
// Solidity: function consent(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (uint40,uint40,uint40,uint40,uint32,uint8,uint16,uint32,uint8,bytes32) cell)
func (consentVerifier *ConsentVerifier) UnpackConsent(data []byte) (ConsentOutput, error) {
	out, err := consentVerifier.abi.Unpack("consent", data)
	outstruct := new(ConsentOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Exists = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Cell = *abi.ConvertType(out[1], new(ConsentCell)).(*ConsentCell)
	return *outstruct, nil
}

// PackDecision is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f291a09.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decision(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint40) parties) view returns(bool decided, bool allowed, uint8 reason)
func (consentVerifier *ConsentVerifier) PackDecision(arg0 uint64, sequence *big.Int, proof CellProof, parties AccessParties) []byte {
	enc, err := consentVerifier.abi.Pack("decision", arg0, sequence, proof, parties)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecision is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f291a09.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decision(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint40) parties) view returns(bool decided, bool allowed, uint8 reason)
func (consentVerifier *ConsentVerifier) TryPackDecision(arg0 uint64, sequence *big.Int, proof CellProof, parties AccessParties) ([]byte, error) {
	return consentVerifier.abi.Pack("decision", arg0, sequence, proof, parties)
}

// DecisionOutput serves as a container for the return parameters of contract
// method Decision.
type DecisionOutput struct {
	Decided bool
	Allowed bool
	Reason  uint8
}

// UnpackDecision is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0f291a09.
//
// Solidity: function decision(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint40) parties) view returns(bool decided, bool allowed, uint8 reason)
func (consentVerifier *ConsentVerifier) UnpackDecision(data []byte) (DecisionOutput, error) {
	out, err := consentVerifier.abi.Unpack("decision", data)
	outstruct := new(DecisionOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Decided = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Allowed = *abi.ConvertType(out[1], new(bool)).(*bool)
	outstruct.Reason = *abi.ConvertType(out[2], new(uint8)).(*uint8)
	return *outstruct, nil
}

// PackIsActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa62ed3e7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isActive(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint16,uint32,uint8,uint40,uint40) demand) view returns(bool)
func (consentVerifier *ConsentVerifier) PackIsActive(arg0 uint64, sequence *big.Int, proof CellProof, demand ConsentDemand) []byte {
	enc, err := consentVerifier.abi.Pack("isActive", arg0, sequence, proof, demand)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa62ed3e7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isActive(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint16,uint32,uint8,uint40,uint40) demand) view returns(bool)
func (consentVerifier *ConsentVerifier) TryPackIsActive(arg0 uint64, sequence *big.Int, proof CellProof, demand ConsentDemand) ([]byte, error) {
	return consentVerifier.abi.Pack("isActive", arg0, sequence, proof, demand)
}

// UnpackIsActive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa62ed3e7.
//
// Solidity: function isActive(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (uint40,uint40,uint16,uint32,uint8,uint40,uint40) demand) view returns(bool)
func (consentVerifier *ConsentVerifier) UnpackIsActive(data []byte) (bool, error) {
	out, err := consentVerifier.abi.Unpack("isActive", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMembership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2bf68b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function membership() view returns(address)
func (consentVerifier *ConsentVerifier) PackMembership() []byte {
	enc, err := consentVerifier.abi.Pack("membership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMembership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2bf68b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function membership() view returns(address)
func (consentVerifier *ConsentVerifier) TryPackMembership() ([]byte, error) {
	return consentVerifier.abi.Pack("membership")
}

// UnpackMembership is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa2bf68b9.
//
// Solidity: function membership() view returns(address)
func (consentVerifier *ConsentVerifier) UnpackMembership(data []byte) (common.Address, error) {
	out, err := consentVerifier.abi.Unpack("membership", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPermits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x706368d2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function permits(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (bytes32[8],bytes32[3][22]) indexProof, (uint40,uint40,uint16,uint32,uint8,uint40,uint40) demand) view returns(bool)
func (consentVerifier *ConsentVerifier) PackPermits(arg0 uint64, sequence *big.Int, proof CellProof, indexProof CellProof, demand ConsentDemand) []byte {
	enc, err := consentVerifier.abi.Pack("permits", arg0, sequence, proof, indexProof, demand)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPermits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x706368d2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function permits(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (bytes32[8],bytes32[3][22]) indexProof, (uint40,uint40,uint16,uint32,uint8,uint40,uint40) demand) view returns(bool)
func (consentVerifier *ConsentVerifier) TryPackPermits(arg0 uint64, sequence *big.Int, proof CellProof, indexProof CellProof, demand ConsentDemand) ([]byte, error) {
	return consentVerifier.abi.Pack("permits", arg0, sequence, proof, indexProof, demand)
}

// UnpackPermits is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x706368d2.
//
// Solidity: function permits(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, (bytes32[8],bytes32[3][22]) indexProof, (uint40,uint40,uint16,uint32,uint8,uint40,uint40) demand) view returns(bool)
func (consentVerifier *ConsentVerifier) UnpackPermits(data []byte) (bool, error) {
	out, err := consentVerifier.abi.Unpack("permits", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (consentVerifier *ConsentVerifier) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], consentVerifier.abi.Errors["CellNotProven"].ID.Bytes()[:4]) {
		return consentVerifier.UnpackCellNotProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], consentVerifier.abi.Errors["MembershipWithoutCode"].ID.Bytes()[:4]) {
		return consentVerifier.UnpackMembershipWithoutCodeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ConsentVerifierCellNotProven represents a CellNotProven error raised by the ConsentVerifier contract.
type ConsentVerifierCellNotProven struct {
	Arg0     uint64
	Kind     uint8
	Sequence *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CellNotProven(uint64 range, uint8 kind, uint40 sequence)
func ConsentVerifierCellNotProvenErrorID() common.Hash {
	return common.HexToHash("0x9bc20af7a89ed5dfcbda6eed2e2b14389192412171ede2f3c27003347d1913d5")
}

// UnpackCellNotProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CellNotProven(uint64 range, uint8 kind, uint40 sequence)
func (consentVerifier *ConsentVerifier) UnpackCellNotProvenError(raw []byte) (*ConsentVerifierCellNotProven, error) {
	out := new(ConsentVerifierCellNotProven)
	if err := consentVerifier.abi.UnpackIntoInterface(out, "CellNotProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ConsentVerifierMembershipWithoutCode represents a MembershipWithoutCode error raised by the ConsentVerifier contract.
type ConsentVerifierMembershipWithoutCode struct {
	Membership common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MembershipWithoutCode(address membership)
func ConsentVerifierMembershipWithoutCodeErrorID() common.Hash {
	return common.HexToHash("0xb0b01bbb8378054084f1a5ea3793099d4c848f47a83bdec51770df8a7155906e")
}

// UnpackMembershipWithoutCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MembershipWithoutCode(address membership)
func (consentVerifier *ConsentVerifier) UnpackMembershipWithoutCodeError(raw []byte) (*ConsentVerifierMembershipWithoutCode, error) {
	out := new(ConsentVerifierMembershipWithoutCode)
	if err := consentVerifier.abi.UnpackIntoInterface(out, "MembershipWithoutCode", raw); err != nil {
		return nil, err
	}
	return out, nil
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

// IdentityVerifierMetaData contains all meta data concerning the IdentityVerifier contract.
var IdentityVerifierMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractStateMembership\",\"name\":\"membership_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"}],\"name\":\"CellNotProven\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"membership\",\"type\":\"address\"}],\"name\":\"MembershipWithoutCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"}],\"name\":\"actor\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"exists\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"keyX\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"keyY\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"role\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"emergency\",\"type\":\"bool\"},{\"internalType\":\"uint16\",\"name\":\"unreviewed\",\"type\":\"uint16\"},{\"internalType\":\"uint8\",\"name\":\"endorsements\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"endorsedIn\",\"type\":\"uint32\"},{\"internalType\":\"uint40\",\"name\":\"institution\",\"type\":\"uint40\"},{\"internalType\":\"uint48\",\"name\":\"nonce\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"guardian\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"credential\",\"type\":\"bytes32\"}],\"internalType\":\"structActorCell\",\"name\":\"cell\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"keyX\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"keyY\",\"type\":\"bytes32\"}],\"name\":\"hasKey\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"uint8\",\"name\":\"role\",\"type\":\"uint8\"}],\"name\":\"isActive\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"uint8\",\"name\":\"role\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"institution\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"institutionProof\",\"type\":\"tuple\"}],\"name\":\"isActiveMember\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"membership\",\"outputs\":[{\"internalType\":\"contractStateMembership\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "IdentityVerifier",
	Bin: "0x60a03461009357601f610ae638819003918201601f19168301916001600160401b038311848410176100975780849260209460405283398101031261009357516001600160a01b03811680820361009357803b156100815750608052604051610a3a90816100ac82396080518181816102360152818161045a015261080b0152f35b63b0b01bbb60e01b5f5260045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806351b3c75f146105b8578063a1bbdf271461047e578063a2bf68b914610410578063ab4c7db4146100f65763f9282ae814610050575f80fd5b346100f2576109a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f25761008861066c565b610090610683565b906109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc3601126100f2576100d06020926100ca610697565b92610780565b90816100e2575b506040519015158152f35b6100ec915061096c565b5f6100d7565b5f80fd5b346100f2576113007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f25761012e61066c565b610136610683565b6109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc3601126100f257610169610697565b6109a4359164ffffffffff83168093036100f2576109407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff63c3601126100f2576101b29084610780565b9267ffffffffffffffff604051917fdced9ae30000000000000000000000000000000000000000000000000000000083521690816004820152600260248201528360448201526101006109c46064830137610ac45f61016483015b601682106103fa575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156103ef575f916103b4575b501561037f57506109c435151583610377575b5082610365575b5081610348575b508061029b575b6020906040519015158152f35b506020600160ff6102aa610716565b6109e4358152610a043584820152610a243590828216604082015264ffffffffff6060820192848160081c16845285808260101c1614608084015261ffff8160111c1660a0840152848160211c1660c084015263ffffffff8160291c1660e0840152818160491c1661010084015265ffffffffffff8160711c1661012084015260a11c16610140820152610160610a4435910152511614905061028e565b905064ffffffffff61010061035b6108cf565b0151161481610287565b61037091925061096c565b9082610280565b925083610279565b90507f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600260245260445260645ffd5b90506020813d6020116103e7575b816103cf602093836106a8565b810103126100f2575180151581036100f25785610266565b3d91506103c2565b6040513d5f823e3d90fd5b606080828186600195370193019101909161020d565b346100f2575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f257602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100f2576109807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f2576104b661066c565b6104be610683565b906109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc3601126100f2576101a091610500916104fa610716565b50610780565b61016061050b6108cf565b6040519215158352805160208401526020810151604084015260ff604082015116606084015260ff60608201511660808401526080810151151560a084015261ffff60a08201511660c084015260ff60c08201511660e084015263ffffffff60e08201511661010084015264ffffffffff6101008201511661012084015265ffffffffffff6101208201511661014084015264ffffffffff61014082015116828401520151610180820152f35b346100f2576109c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f2576105f061066c565b6105f8610683565b906109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc3601126100f25760209161063091610780565b6106386108cf565b8161065e575b8161064e57506040519015158152f35b8201516109a435149050826100d7565b80516109843514915061063e565b6004359067ffffffffffffffff821682036100f257565b6024359064ffffffffff821682036100f257565b610984359060ff821682036100f257565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176106e957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405190610180820182811067ffffffffffffffff8211176106e9576040525f610160838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201520152565b9064ffffffffff67ffffffffffffffff604051937fdced9ae30000000000000000000000000000000000000000000000000000000085521691826004850152600260248501521691826044820152610100604460648301376101445f61016483015b601682106108b9575050506020816109a48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156103ef575f9161087e575b501561084b575050604435151590565b7f9bc20af7000000000000000000000000000000000000000000000000000000005f52600452600260245260445260645ffd5b90506020813d6020116108b1575b81610899602093836106a8565b810103126100f2575180151581036100f2575f61083b565b3d915061088c565b60608082818660019537019301910190916107e2565b6108d7610716565b906064358252608435602083015264ffffffffff60a43560ff8116604085015260ff8160081c1660608501526001808260101c1614608085015261ffff8160111c1660a085015260ff8160211c1660c085015263ffffffff8160291c1660e0850152818160491c1661010085015265ffffffffffff8160711c1661012085015260a11c1661014083015260c435610160830152565b610974610716565b906020604401358252604060440135602083015264ffffffffff60606044013560ff8116604085015260ff8160081c1660608501526001808260101c1614608085015261ffff8160111c1660a085015260ff8160211c1660c085015263ffffffff8160291c1660e0850152818160491c1661010085015265ffffffffffff8160711c1661012085015260a11c16610140830152608060440135610160830152600160ff606084015116149182610a2957505090565b6040015160ff91821691161491905056",
}

// IdentityVerifier is an auto generated Go binding around an Ethereum contract.
type IdentityVerifier struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *IdentityVerifier) GetABI() abi.ABI {
	return c.abi
}

// NewIdentityVerifier creates a new instance of IdentityVerifier.
func NewIdentityVerifier() *IdentityVerifier {
	parsed, err := IdentityVerifierMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &IdentityVerifier{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *IdentityVerifier) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address membership_) returns()
func (identityVerifier *IdentityVerifier) PackConstructor(membership_ common.Address) []byte {
	enc, err := identityVerifier.abi.Pack("", membership_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackActor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1bbdf27.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function actor(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (bytes32,bytes32,uint8,uint8,bool,uint16,uint8,uint32,uint40,uint48,uint40,bytes32) cell)
func (identityVerifier *IdentityVerifier) PackActor(arg0 uint64, sequence *big.Int, proof CellProof) []byte {
	enc, err := identityVerifier.abi.Pack("actor", arg0, sequence, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackActor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1bbdf27.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function actor(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (bytes32,bytes32,uint8,uint8,bool,uint16,uint8,uint32,uint40,uint48,uint40,bytes32) cell)
func (identityVerifier *IdentityVerifier) TryPackActor(arg0 uint64, sequence *big.Int, proof CellProof) ([]byte, error) {
	return identityVerifier.abi.Pack("actor", arg0, sequence, proof)
}

// ActorOutput serves as a container for the return parameters of contract
// method Actor.
type ActorOutput struct {
	Exists bool
	Cell   ActorCell
}

// UnpackActor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa1bbdf27.
//
// Solidity: function actor(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool exists, (bytes32,bytes32,uint8,uint8,bool,uint16,uint8,uint32,uint40,uint48,uint40,bytes32) cell)
func (identityVerifier *IdentityVerifier) UnpackActor(data []byte) (ActorOutput, error) {
	out, err := identityVerifier.abi.Unpack("actor", data)
	outstruct := new(ActorOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Exists = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Cell = *abi.ConvertType(out[1], new(ActorCell)).(*ActorCell)
	return *outstruct, nil
}

// PackHasKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51b3c75f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hasKey(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, bytes32 keyX, bytes32 keyY) view returns(bool)
func (identityVerifier *IdentityVerifier) PackHasKey(arg0 uint64, sequence *big.Int, proof CellProof, keyX [32]byte, keyY [32]byte) []byte {
	enc, err := identityVerifier.abi.Pack("hasKey", arg0, sequence, proof, keyX, keyY)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHasKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51b3c75f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hasKey(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, bytes32 keyX, bytes32 keyY) view returns(bool)
func (identityVerifier *IdentityVerifier) TryPackHasKey(arg0 uint64, sequence *big.Int, proof CellProof, keyX [32]byte, keyY [32]byte) ([]byte, error) {
	return identityVerifier.abi.Pack("hasKey", arg0, sequence, proof, keyX, keyY)
}

// UnpackHasKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51b3c75f.
//
// Solidity: function hasKey(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, bytes32 keyX, bytes32 keyY) view returns(bool)
func (identityVerifier *IdentityVerifier) UnpackHasKey(data []byte) (bool, error) {
	out, err := identityVerifier.abi.Unpack("hasKey", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9282ae8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isActive(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, uint8 role) view returns(bool)
func (identityVerifier *IdentityVerifier) PackIsActive(arg0 uint64, sequence *big.Int, proof CellProof, role uint8) []byte {
	enc, err := identityVerifier.abi.Pack("isActive", arg0, sequence, proof, role)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9282ae8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isActive(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, uint8 role) view returns(bool)
func (identityVerifier *IdentityVerifier) TryPackIsActive(arg0 uint64, sequence *big.Int, proof CellProof, role uint8) ([]byte, error) {
	return identityVerifier.abi.Pack("isActive", arg0, sequence, proof, role)
}

// UnpackIsActive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf9282ae8.
//
// Solidity: function isActive(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, uint8 role) view returns(bool)
func (identityVerifier *IdentityVerifier) UnpackIsActive(data []byte) (bool, error) {
	out, err := identityVerifier.abi.Unpack("isActive", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsActiveMember is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xab4c7db4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isActiveMember(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, uint8 role, uint40 institution, (bytes32[8],bytes32[3][22]) institutionProof) view returns(bool)
func (identityVerifier *IdentityVerifier) PackIsActiveMember(arg0 uint64, sequence *big.Int, proof CellProof, role uint8, institution *big.Int, institutionProof CellProof) []byte {
	enc, err := identityVerifier.abi.Pack("isActiveMember", arg0, sequence, proof, role, institution, institutionProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsActiveMember is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xab4c7db4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isActiveMember(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, uint8 role, uint40 institution, (bytes32[8],bytes32[3][22]) institutionProof) view returns(bool)
func (identityVerifier *IdentityVerifier) TryPackIsActiveMember(arg0 uint64, sequence *big.Int, proof CellProof, role uint8, institution *big.Int, institutionProof CellProof) ([]byte, error) {
	return identityVerifier.abi.Pack("isActiveMember", arg0, sequence, proof, role, institution, institutionProof)
}

// UnpackIsActiveMember is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xab4c7db4.
//
// Solidity: function isActiveMember(uint64 range, uint40 sequence, (bytes32[8],bytes32[3][22]) proof, uint8 role, uint40 institution, (bytes32[8],bytes32[3][22]) institutionProof) view returns(bool)
func (identityVerifier *IdentityVerifier) UnpackIsActiveMember(data []byte) (bool, error) {
	out, err := identityVerifier.abi.Unpack("isActiveMember", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMembership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2bf68b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function membership() view returns(address)
func (identityVerifier *IdentityVerifier) PackMembership() []byte {
	enc, err := identityVerifier.abi.Pack("membership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMembership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2bf68b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function membership() view returns(address)
func (identityVerifier *IdentityVerifier) TryPackMembership() ([]byte, error) {
	return identityVerifier.abi.Pack("membership")
}

// UnpackMembership is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa2bf68b9.
//
// Solidity: function membership() view returns(address)
func (identityVerifier *IdentityVerifier) UnpackMembership(data []byte) (common.Address, error) {
	out, err := identityVerifier.abi.Unpack("membership", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (identityVerifier *IdentityVerifier) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], identityVerifier.abi.Errors["CellNotProven"].ID.Bytes()[:4]) {
		return identityVerifier.UnpackCellNotProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], identityVerifier.abi.Errors["MembershipWithoutCode"].ID.Bytes()[:4]) {
		return identityVerifier.UnpackMembershipWithoutCodeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// IdentityVerifierCellNotProven represents a CellNotProven error raised by the IdentityVerifier contract.
type IdentityVerifierCellNotProven struct {
	Arg0     uint64
	Kind     uint8
	Sequence *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CellNotProven(uint64 range, uint8 kind, uint40 sequence)
func IdentityVerifierCellNotProvenErrorID() common.Hash {
	return common.HexToHash("0x9bc20af7a89ed5dfcbda6eed2e2b14389192412171ede2f3c27003347d1913d5")
}

// UnpackCellNotProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CellNotProven(uint64 range, uint8 kind, uint40 sequence)
func (identityVerifier *IdentityVerifier) UnpackCellNotProvenError(raw []byte) (*IdentityVerifierCellNotProven, error) {
	out := new(IdentityVerifierCellNotProven)
	if err := identityVerifier.abi.UnpackIntoInterface(out, "CellNotProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IdentityVerifierMembershipWithoutCode represents a MembershipWithoutCode error raised by the IdentityVerifier contract.
type IdentityVerifierMembershipWithoutCode struct {
	Membership common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MembershipWithoutCode(address membership)
func IdentityVerifierMembershipWithoutCodeErrorID() common.Hash {
	return common.HexToHash("0xb0b01bbb8378054084f1a5ea3793099d4c848f47a83bdec51770df8a7155906e")
}

// UnpackMembershipWithoutCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MembershipWithoutCode(address membership)
func (identityVerifier *IdentityVerifier) UnpackMembershipWithoutCodeError(raw []byte) (*IdentityVerifierMembershipWithoutCode, error) {
	out := new(IdentityVerifierMembershipWithoutCode)
	if err := identityVerifier.abi.UnpackIntoInterface(out, "MembershipWithoutCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// StateMembershipMetaData contains all meta data concerning the StateMembership contract.
var StateMembershipMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractISettledRoots\",\"name\":\"rollup_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"rollup\",\"type\":\"address\"}],\"name\":\"RollupWithoutCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"range\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"sequence\",\"type\":\"uint40\"},{\"components\":[{\"internalType\":\"bytes32[8]\",\"name\":\"words\",\"type\":\"bytes32[8]\"},{\"internalType\":\"bytes32[3][22]\",\"name\":\"siblings\",\"type\":\"bytes32[3][22]\"}],\"internalType\":\"structCellProof\",\"name\":\"proof\",\"type\":\"tuple\"}],\"name\":\"holds\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"rollup\",\"outputs\":[{\"internalType\":\"contractISettledRoots\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "StateMembership",
	Bin: "0x60a034608757601f61495638819003918201601f19168301916001600160401b03831184841017608b57808492602094604052833981010312608757516001600160a01b038116808203608757803b15607557506080526040516148b690816100a08239608051818181610122015261019a0152f35b63051ed86f60e21b5f5260045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c908163cb23bcb5146100da575063dced9ae314610032575f80fd5b346100d6576109a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d65760043567ffffffffffffffff811681036100d6576024359060ff821682036100d65760443564ffffffffff811681036100d6576109407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126100d6576020926100cc92610146565b6040519015158152f35b5f80fd5b346100d6575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d65760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b9067ffffffffffffffff604051927fcb337b4000000000000000000000000000000000000000000000000000000000845216600483015260208260248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa91821561214a575f926120b5575b506101d6606482612193565b9390156120ad5764ffffffffff65ff000000000091949394169160281b16179160405191610b00830193846040527f19b849f69450b06848da1d39bd5e4a4302bb86744edc26238b0878e269ed23e584527f265ddfe127dd51bd7239347b758f0a1320eb2cc7450acc1dad47f80c8dcf34d660208501527f199750ec472f1809e0f66a545e1e51624108ac845015c2aa3dfc36bab497d8aa60408501527f157ff3fe65ac7208110f06a5f74302b14d743ea25067f0ffd032f787c7f1cdf860608501527f2e49c43c4569dd9c5fd35ac45fca33f10b15c590692f8beefe18f4896ac9490260808501527f0e35fb89981890520d4aef2b6d6506c3cb2f0b6973c24fa82731345ffa2d1f1e60a08501527f251ad47cb15c4f1105f109ae5e944f1ba9d9e7806d667ffec6fe723002e0b99660c08501527f13da07dc64d428369873e97160234641f8beb56fdd05e5f3563fa39d9c22df4e60e08501527f0c009b84e650e6d23dc00c7dccef7483a553939689d350cd46e7b89055fd47386101008501527f011f16b1c63a854f01992e3956f42d8b04eb650c6d535eb0203dec74befdca066101208501527f0ed69e5e383a688f209d9a561daa79612f3f78d0467ad45485df07093f3675496101408501527f04dba94a7b0ce9e221acad41472b6bbe3aec507f5eb3d33f463672264c9f789b6101608501527f0a3f2637d840f3a16eb094271c9d237b6036757d4bb50bf7ce732ff1d4fa28e86101808501527f259a666f129eea198f8a1c502fdb38fa39b1f075569564b6e54a485d1182323f6101a08501527f28bf7459c9b2f4c6d8e7d06a4ee3a47f7745d4271038e5157a32fdf7ede0d6a16101c08501527f0a1ca941f057037526ea200f489be8d4c37c85bbcce6a2aeec91bd69414324476101e08501527f0c6f8f958be0e93053d7fd4fc54512855535ed1539f051dcb43a26fd926361cf6102008501527f123106a93cd17578d426e8128ac9d90aa9e8a00708e296e084dd57e69caaf8116102208501527f26e1ba52ad9285d97dd3ab52f8e840085e8fa83ff1e8f1877b074867cd2dee756102408501527f1cb55cad7bd133de18a64c5c47b9c97cbe4d8b7bf9e095864471537e6a4ae2c56102608501527f1dcd73e46acd8f8e0e2c7ce04bde7f6d2a53043d5060a41c7143f08e6e9055d06102808501527f011003e32f6d9c66f5852f05474a4def0cda294a0eb4e9b9b12b9bb4512e55746102a08501527f2b1e809ac1d10ab29ad5f20d03a57dfebadfe5903f58bafed7c508dd2287ae8c6102c08501527f2539de1785b735999fb4dac35ee17ed0ef995d05ab2fc5faeaa69ae87bcec0a56102e08501527f0c246c5a2ef8ee0126497f222b3e0a0ef4e1c3d41c86d46e43982cb11d77951d6103008501527f192089c4974f68e95408148f7c0632edbb09e6a6ad1a1c2f3f0305f5d03b527b6103208501527f1eae0ad8ab68b2f06a0ee36eeb0d0c058529097d91096b756d8fdc2fb5a60d856103408501527f179190e5d0e22179e46f8282872abc88db6e2fdc0dee99e69768bd98c5d06bfb6103608501527f29bb9e2c9076732576e9a81c7ac4b83214528f7db00f31bf6cafe794a9b3cd1c6103808501527f225d394e42207599403efd0c2464a90d52652645882aac35b10e590e6e691e086103a08501527f064760623c25c8cf753d238055b444532be13557451c087de09efd454b23fd596103c08501527f10ba3a0e01df92e87f301c4b716d8a394d67f4bf42a75c10922910a78f6b5b876103e08501527f0e070bf53f8451b24f9c6e96b0c2a801cb511bc0c242eb9d361b77693f21471c6104008501527f1b94cd61b051b04dd39755ff93821a73ccd6cb11d2491d8aa7f921014de252fb6104208501527f1d7cb39bafb8c744e148787a2e70230f9d4e917d5713bb050487b5aa7d74070b6104408501527f2ec93189bd1ab4f69117d0fe980c80ff8785c2961829f701bb74ac1f303b17db6104608501527f2db366bfdd36d277a692bb825b86275beac404a19ae07a9082ea46bd835179266104808501527f062100eb485db06269655cf186a68532985275428450359adc99cec6960711b86104a08501527f0761d33c66614aaa570e7f1e8244ca1120243f92fa59e4f900c567bf41f5a59b6104c08501527f20fc411a114d13992c2705aa034e3f315d78608a0f7de4ccf7a72e494855ad0d6104e08501527f25b5c004a4bdfcb5add9ec4e9ab219ba102c67e8b3effb5fc3a30f317250bc5a6105008501527f23b1822d278ed632a494e58f6df6f5ed038b186d8474155ad87e7dff62b37f4b6105208501527f22734b4c5c3f9493606c4ba9012499bf0f14d13bfcfcccaa16102a29cc2f69e06105408501527f26c0c8fe09eb30b7e27a74dc33492347e5bdff409aa3610254413d3fad795ce56105608501527f070dd0ccb6bd7bbae88eac03fa1fbb26196be3083a809829bbd626df348ccad96105808501527f12b6595bdb329b6fb043ba78bb28c3bec2c0a6de46d8c5ad6067c4ebfd4250da6105a08501527f248d97d7f76283d63bec30e7a5876c11c06fca9b275c671c5e33d95bb7e8d7296105c08501527f1a306d439d463b0816fc6fd64cc939318b45eb759ddde4aa106d15d9bd9baaaa6105e08501527f28a8f8372e3c38daced7c00421cb4621f4f1b54ddc27821b0d62d3d6ec7c56cf6106008501527e94975717f9a8a8bb35152f24d43294071ce320c829f388bc852183e1e2ce7e6106208501527f04d5ee4c3aa78f7d80fde60d716480d3593f74d4f653ae83f4103246db2e8d656106408501527f2a6cf5e9aa03d4336349ad6fb8ed2269c7bef54b8822cc76d08495c12efde1876106608501527f2304d31eaab960ba9274da43e19ddeb7f792180808fd6e43baae48d7efcba3f36106808501527f03fd9ac865a4b2a6d5e7009785817249bff08a7e0726fcb4e1c11d39d199f0b06106a08501527eb7258ded52bbda2248404d55ee5044798afc3a209193073f7954d4d63b0b646106c08501527f159f81ada0771799ec38fca2d4bf65ebb13d3a74f3298db36272c5ca65e92d9a6106e08501527f1ef90e67437fbc8550237a75bc28e3bb9000130ea25f0c5471e144cf4264431f6107008501527f1e65f838515e5ff0196b49aa41a2d2568df739bc176b08ec95a79ed82932e30d6107208501527f2b1b045def3a166cec6ce768d079ba74b18c844e570e1f826575c1068c94c33f6107408501527f0832e5753ceb0ff6402543b1109229c165dc2d73bef715e3f1c6e07c168bb1736107608501527f02f614e9cedfb3dc6b762ae0a37d41bab1b841c2e8b6451bc5a8e3c390b6ad166107808501527f0e2427d38bd46a60dd640b8e362cad967370ebb777bedff40f6a0be27e7ed7056107a08501527f0493630b7c670b6deb7c84d414e7ce79049f0ec098c3c7c50768bbe29214a53a6107c08501527f22ead100e8e482674decdab17066c5a26bb1515355d5461a3dc06cc85327cea96107e08501527f25b3e56e655b42cdaae2626ed2554d48583f1ae35626d04de5084e0b6d2a6f166108008501527f1e32752ada8836ef5837a6cde8ff13dbb599c336349e4c584b4fdc0a0cf6f9d06108208501527f2fa2a871c15a387cc50f68f6f3c3455b23c00995f05078f672a9864074d412e56108408501527f2f569b8a9a4424c9278e1db7311e889f54ccbf10661bab7fcd18e7c7a7d835056108608501527f044cb455110a8fdd531ade530234c518a7df93f7332ffd2144165374b246b43d6108808501527f227808de93906d5d420246157f2e42b191fe8c90adfe118178ddc723a53190256108a08501527f02fcca2934e046bc623adead873579865d03781ae090ad4a8579d2e7a68003556108c08501527f0ef915f0ac120b876abccceb344a1d36bad3f3c5ab91a8ddcbec2e060d8befac6108e08501527f1797130f4b7a3e1777eb757bc6f287f6ab0fb85f6be63b09f3b16ef2b1405d386109008501527f0a76225dc04170ae3306c85abab59e608c7f497c20156d4d36c668555decc6e56109208501527f1fffb9ec1992d66ba1e77a7b93209af6f8fa76d48acb664796174b5326a31a5c6109408501527f25721c4fc15a3f2853b57c338fa538d85f8fbba6c6b9c6090611889b797b9c5f6109608501527f0c817fd42d5f7a41215e3d07ba197216adb4c3790705da95eb63b982bfcaf75a6109808501527f13abe3f5239915d39f7e13c2c24970b6df8cf86ce00a22002bc15866e52b5a966109a08501527f2106feea546224ea12ef7f39987a46c85c1bc3dc29bdbd7a92cd60acb4d391ce6109c08501527f21ca859468a746b6aaa79474a37dab49f1ca5a28c748bc7157e1b3345bb0f9596109e08501527f05ccd6255c1e6f0c5cf1f0df934194c62911d14d0321662a8f1a48999e34185b610a008501527f0f0e34a64b70a626e464d846674c4c8816c4fb267fe44fe6ea28678cb09490a4610a208501527f0558531a4e25470c6157794ca36d0e9647dbfcfe350d64838f5b1a8a2de0d4bf610a408501527f09d3dca9173ed2faceea125157683d18924cadad3f655a60b72f5864961f1455610a608501527f0328cbd54e8c0913493f866ed03d218bf23f92d68aaec48617d4c722e5bd4335610a808501527f2bf07216e2aff0a223a487b1a7094e07e79e7bcc9798c648ee3347dd5329d34b610aa08501527f1daf345a58006b736499c583cb76c316d6f78ed6a6dffc82111e11a63fe412df610ac08501527f176563472456aaa746b694c60e1823611ef39039b2edc7ff391e6f2293d2c404610ae08501525f905b60168210156120a4576060820295610164870135906101a4610184890135980135947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001831080159061207a575b8015612050575b612043576003841695861593841561203c5782945b1561202557995b6003881497881561201057505080965b156120085750965b87898401988997018a819b010198818a9201017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001819b600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108987f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018a98600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108998a7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108967f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910896819a5b6102008c015b808d10611d405750838c14611d00576107008c015b808d1061110757506110df565b9b99989a978a51017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018c8b01828b010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b829d09019d7e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019a7f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019860208c0151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018a8a01828e010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001819f7f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b9009019b7e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901997f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019b60408c0151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001898d01828c010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b829e09019a7e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019c7f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019960608c0151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018c8b01828b010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b829d09019d7e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019a7f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019860808c0151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018a8a01828e010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001819f7f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b9009019b7e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901997f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019b60a08c0151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001898d01828c010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b829e09019a7e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019c7f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019960c08c0151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018c8b01828b010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e7829509019a7f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019c7e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901997f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019960e0019b6110fa565b9597509750975097507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019060019294089260021c93019095949392610f62565b9b989a99978951017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018180099a60208b0151017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191099b60408b0151019a8c7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018d80099a60608d0151017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000183859409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018b8e9c09907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109018c819d01019a818c9201017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001819d600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089a7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018c9a600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089b8c7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108987f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108986080019b6110e5565b905096610fea565b6002036120205750815b96610fe2565b61201a565b506001870361203657815b99610fd2565b89612030565b8094610fcb565b5050505050505050505f90565b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001861015610fb6565b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001891015610faf565b50501492915050565b505050505f90565b90915060203d602011612143575b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f820116820182811067ffffffffffffffff821117612116576020918391604052810103126100d65751905f6101ca565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b503d6120c3565b6040513d5f823e3d90fd5b9060088110156121665760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9190915f5f5b60088110613b8a5750600f8260041c16613b8057833515613b77575060ff16823503613b705760408051611020810182527f0dad22d08a6b8d81d4a5ffc34b9677a7c5254c85e953551f9eba9a0a97590c1081527f03cfc441111f1bab6e75957b9f0274e92d17aefc2d8da460435dfaf259bd10396020808301919091527f27c6d1b8a2e2ce670376cd2970192a2a08e4290883f6ca49e7976c6c447d6392828401527f28f2882b9abfda8efc2d121da0c871d2d5313a53c67d0407eef4e93ee23e6c2d6060808401919091527f0a3943390fe4939fa2e931e18094c7c93aa107ced2bfaefcfe5e613a3f1262d560808401527f2a8f37d8da8f2319e188f8909007408b57fba3555bb784c1ad6c7b075580545660a0808501919091527f0cef8658e33f20c39649528f353ef5d03198c75683f8493534add693a4ff4f0f60c08501527f1cdc2a6f0f0e7c6c62ee1c0cad4fd11363a48db7095171faaf9a7b6e01c3e52b60e0808601919091527f0a2e681a2db19c8d1cfb0c28f0b7b3d9830d35fca8c0b076b4e64328060139d66101008601527f16f013cd703be7de16b4361ce5c67cc2997f858e8a808885da67fbafd30d27176101208601527f29af57131c9cf548be669fe76c675e6d90bee17a76cccf4ddc5d35f9a936ebb86101408601527f21807b1ec6258bb155ed159da90b815dee119eae8138b1bdf950111bf5205b3b6101608601527f07c00db8c50a8c860fbcb8ebd234a54350bdbcb8747891a4e5adab1c4abc69096101808601527f22bc08fc054d08a3dbb6094396d0de373a4c33205c49a1254cf25ebec17477656101a08601527f2dad58bdf3e24c78f21146de084d9b8afad58956fedce67d43f7d375a813bb2e6101c08601527f292cee6bc19a64dc5a8a74036e676e238f60b4577db86213ced417906f1d6e916101e08601527f27d655ae125928ad6b48bba54593b74ca0c23002b32a0a9ef375939a22387a8c6102008601527f0e0e2e781fe9ac0a97f0d961c7b359a415d1ead41c99eccee90e56b68fbfa2a86102208601527f13fec23e678d1c9943b6daed8ed8212289116ab96344ded7ced8aac2f09f16726102408601527f27550dd21647e37fc31640684e02cb07810669b1c1545443fd58204b2cde73c26102608601527f1de6d5f356a92c48c7b9f6aa45c8a6216e0a6adbc799c0bec242054674cb8f096102808601527f14c5347c4580363f74c885d1fbb378c61d953e490892b10baf84f6e1f3a3f39d6102a08601527f27f2768023c4df7952ca0d967f14034e98c4ca76973ae1cddfccd212cbd786836102c08601527f1f4f499fc4853f7e189ad6d2269c467f77e15bbd28963c516b4fbf1ba7b88f956102e08601527f0d62ba9a8de3b97c72a5425a97a7f027fbad23f299ff46bafa12dcffb0e72bf16103008601527f22b649ae468f20c7cbfb435d932ba9ba4be14ea40c0c54e6bec970ab4c513f046103208601527f03a1aae439e47e7e14186d5513da5e263e063a3da6d042c16e55cab2e81a8e956103408601527f25c7eee1fce422600f5b1e78323f2e99cceee803f62763217eadbd046c1e0e6c6103608601527f1c66258f103a955274ed71de56169bba34ff6aea97a2c32b98805dc3b011a3836103808601527f29403b00757a647671a3691094aef420ad830f95743d45894d6d7f40aa356e4b6103a08601527f13496363ef5f7d0e91fd1319fd5dc0269c5190d05d8a0ad28a3ce0638a133e0e6103c08601527f1c6a4586c15c4638a1686921d7c204e2b6e1a88c1fc49dcfb87ded2a1ed7edc56103e08601527f0da23df12d0bf47bb92f15ee189386c20f552d0bc66ae492b92d69556b2fe75a6104008601527f155be88bc5ddf8e0c6c741286cdd5ddd559279a455b9bbb61d5a0b004e545d5e6104208601527f0553fbb5b32db860e0bb12cef3aab4e0dbbdb1ea8704d335a18fa8b4df112c366104408601527f12f6a3a61a3139221cb5875cf455b942580c00942499932dfcacf6f75cb80ad66104608601527f2faf9e95457781b3c61de8a1faadda67f76f52bb81255fac8819bcc104071e056104808601527f1c7639cb68d3cfa69f3d795d1a1dd4eba176d0c29701e7b677ea0750b4ccd1db6104a08601527f0d9d85a46281f81502fbcfb430f4d08ab504c502d2feae2ab4a26d87bebea0dd6104c08601527ea9b7074ea11d9931cf4af16952f398777aaa36413df14cedc101c7693812d36104e08601527f07fab349ddb7d62a5edc0b6a62b300715634e5dccab808d8fa6ae62b406705a36105008601527f11f8f3afbd6fe6bda7d055a536ab3de9c40c8155b31d397f63ef21ac974cf52d6105208601527e07c569f8f49899805d22a1930883968a3cf058993e0adfd06da437ae50e8306105408601527f15dfb18bf1b6087c0e638f2189a7b34534549ffe8fca5afccf7e528a3338cc926105608601527f2140caa062d2fa72722ad48fb71bbc9f534043dab90dfa24b96664eaa2f0ac6a6105808601527f11c06fe4e5398d4704271b84e6023b07b189dd1d2023dd599b33defe4251b7156105a08601527f0775f90bae5f8f8157eb73bbc7ae69b74d44761cf0df3b4666eeb2860878c0df6105c08601527f0225befb64b758b837a4305e104d5e510d893653559d8768dc79325ff89d6b9f6105e08601527f201a730245d9227f1232cc02f486c18cfa1fba40665ed3d1bbbdcd19b03cac4f6106008601527f128b63b12a6647f80c686aaab15b0563c1a33f475dc18caa434ab64f1e290acb6106208601527f0a34ce8153d4e2e1158de05d276530cf3c749c16c7e09f3b671a973b0efb08396106408601527f2809c5d323665513c8c4a96ea4dc08e3aba43699bca1198f2b559915082495ce6106608601527f23b929e7d71fe425f36f32975e9a68bbf83c16622678f061ed78a0c9ce318be36106808601527f1ca1a93d02ae448ab773f95c6b88c0d01f89c0c3d25ad625042771dd5a7e74a96106a08601527f03c7381ccdfd209a8cba5627a058c33f472b24d2b1a55d9dd47f60dc7b474e7e6106c08601527ebe1a29bb668a25eaedffccef6c01c90688229e8fc4be9812e371d4d61c30156106e08601527f2c821bfbd5c415fc076fc83895edab9e5256ee826946a865b8c82f0189af46266107008601527f0b8ff5b252182f6a15cff90144c1e7ac1678739882c90fe46d0a29db7a0cba776107208601527f1c0e94b15306baf1b017623888b8d4c5402ee81fd213c4a5e42f52729deb7d5c6107408601527f2031deb0f13ce17a5b44edbacf5a0410e23348c2c7657383a8ffdeb5c5ca1cd46107608601527f0e34d14f44e8eb98ac078ec90eb718c3034249fbaeb13d24f3d5b6a4002018ac6107808601527f2a10f1b76f8b1cc429820030c58b3d23ebfb775a43b07928b9868891c2cb4cca6107a08601527f0535bf4f7fb763f981d2c0c7ecd2237a461ac385e2235fb35222b512f1dbd1b76107c08601527f12ccb3fbffeff74fb7ce3b9943f609dc0d7fe34e3b5e6b199628e86d5576cc186107e08601527f1f44cd78220a2e66be6c9eb3bcffc498a47f22c3eb476591cf456d518e3e126c6108008601527f1d60e9e3444a748b8c22d7d10e825c536290b723fcdfa046436353d6f9abc0736108208601527f05a3ccc67bd014ef2544927f9b96ff58e348954e40af67861ab88d78ff4b66886108408601527f1be5b195896e9ec23b9d3eb898734c385272ed64bdcb236223f5a3436986dc6d6108608601527f1d6427dd07a0b46a8ebacaa82e8c04de8e7e94a18849c9275b8b4827a873cdab6108808601527f2f09a403f946b692704fe4d5ae69625441c93a7f93dcb4f8f7d337baa735ad9a6108a08601527f1807540511593488e084b7297b6ff67b748c71731b6ca64aa8d3823e81f41b376108c08601527f0f1daab7a702ac80d108b24845bda04b732f3564ebe57392e470380199522e1d6108e08601527f1797d0f72bf0b47a45ceaf82df261439bc5e3b0ae55cf1069733d5a0b51765ca6109008601527f2adbb9b4003631c5e3d02ce959930c75d4d25281c86febc61dfdf35e00cfbdad6109208601527f1347ad87393ef928d2800fa2a548328ef9bddf5646da79d507d2f2055db335d66109408601527f15658e02d31e2c200dadf6a985652eccd30cb959168cde7b74c7239539d2df1e6109608601527f01f00dc28bced12a74c3ce687dd3fa996d6f8bb29bc60cda4f3aed191a6fe8d06109808601527f154ebcc230244b68b9a8f51a56ff0541a92ea2cbb3e77b263cb03a8bd89491f76109a08601527f1f65f74b523a8c875885378e93d1946c7a3f810e2eecdea94b80c4f741ea6cf96109c08601527f2504a559a4bd23ed689acc9b6cb4062479a6b29692e2b8cce40058daf05057786109e08601527f24496d9926e4e565ef860e52396a2935689c87ca99abd046bc279ce1bfc43206610a008601527f2c9ccd22b143f4d8d483846d1960e7144a5c9354ea48cd1a71bdc82fbb929838610a208601527f2b9bd02e1b064a8db321a1cd212a7a6dc47274f6eb5fcfa4f17d6f690dddf8c4610a408601527f0b21f0004118382f32fe441fbf36c0a38ae41873ae42d3b6ea5f0c6816e00472610a608601527f10756efb491852587059f3e48b605a3bebabaab0a1ee5ff1758eb30623b7602c610a808601527f127574a38823886d1f4841b540e29d67efe35aa8b3c685f969b6bc6cbab5064a610aa08601527f24751d620ed2a3db4382265b8c33b666b85beae7aa87f38e28bd2f8d637ff9d0610ac08601527f2e3d7208892e8a92e887fccccfe04d8d0fe994bc443641a9fc76c43da02f453d610ae08601527f11c3f6719071e6810699be20e1b1858b9ed00d8166bf15434cd5e43507b9d62b610b008601527eb86112693a4e7f3ac4eadfcc3f04d24a7afe51a87f82d4a435ad27f30aa2f9610b208601527f1a77348400a87f0180e294286a7a06c857f590e8ed17eed7a6b4cc1ca5a97929610b408601527f207feb0ffff2e419bc967dd544abbdd2dcc601316f49957f2319c9a04f56157d610b608601527f0df4aac4e6483265aa3fc462835a90380bc84004fc46d1a85e61baed3196ba48610b808601527f2f2df3db6ed0e27d3151201dfe7f57fc2e5ccc69c2458535dbdbb5d88aeabb4f610ba08601527f2f51811c3568dbae396f86838c5c8b1bbf9b5bcb2ce98542e289184b95f74b7e610bc08601527f1198ec466dc8c3f55b048369eac0490e835928891325d4cf4461da1d22230219610be08601527f19036827eb0714a1ee4fdd653d8667df192402e290dfdfc39bf005fdfa86c043610c008601527f0978d774018c29f2818df365312371ce4082a6c8c52d2a965516b76436349069610c208601527f231ed2d94767eb9ace111af9317b233fee037214e3f6d7e366a5812c8fd1dce5610c408601527f0fbd8502ceba8ab93eb04d1db535d25f4c3be8acac4e8e0467b9d606653456c2610c608601527f20e9fac35dda464e436a4d2eae4cdd5b52c9b712d5b4bfa43334463f8478d4bb610c808601527f15ba9fc4b175278a12a5ab39ee0121b06dd09b923bdedb69a26182821445ba00610ca08601527f0c3c9aec9048b10a06d062675b63417a1ae8704f2918382466bf575e22a654d3610cc08601527f2795a46eb4c79595a9de2191c524f0aaf92f764153b23c357ed50bf3a91cddf0610ce08601527f10ab7893c4253d861276ea30f229eb86b90c69985fb6dde4aa50e24828caa81a610d008601527f2d4509d8159af62c44503f64fc01e953e90c6dced8ba75c58df2aa090a5fd359610d208601527f157946957f4feb94eae09b9a6c272204d107ea7b0e31b67524a6c9ee7f04e7b9610d408601527f30464efe02b65b862f9a0b59fea6d6934b393e65cdc3d29ae67a751a0d0f136a610d608601527f0965b3a2d05666d38ffcdac4e5ed020c742ba41d760e70f74dcd8f8b1324c901610d808601527f24531c784663d57639928f0a8f152038a779eebbd70f6585dacc971668ebec55610da08601527f2202070df8f85b79bf7debf24a9cc0f2cf30370f26a9372e01718dae7cb6171d610dc08601527f08282fc0baa2e9eb76167b9ab2405db9c78f1f37b168be6435d5385a806e745a610de08601527f178c3d6e47cd33e5570311ec8ad8dbca0dbf54aadd1393738d898384c57795e7610e008601527f12ad905f9d82f33643b1fefb90dcefffeb818d1ec3f4fc3d6857203eff5ed1ea610e208601527f229682c9e4165b6ed1a2870c14a1c8bb7b1c7d3b52f42ce0228b85480666b4c4610e408601527f25190d853744dc11d155de5e479640302a333d47cf18dbf1ff241ce42c88d4c9610e608601527edb47fadc76bf4fd8dcfe26908fe48ab42d399da939ac1f167ca8600cfbe7bc610e808601527f2ba5e88adcbe025760f2c8654935f0557d14c6d4125a838f312f2ba439e2e94c610ea08601527f1376bbae85699dcc294f850c858b4b370e51ff3139bc3e0a1e52eb58d08ca41b610ec08601527f1333fda1e3d58e0747f5c7361d5075526933ea283eee2ac37b6042c6083b6a42610ee08601527f28bfc4dc9594e9add687744b79f4feb979e2143d742d4e4d1d5bb64bb799a02a610f00860152939493870135939187013591870135820192870135808001840193883590910192869289013591908001840190859082907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108957f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018796600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910891827f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108957f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108958260808b0135019681889260c08d013501858196010198818a9201017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018196600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108987f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018a94600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910894857f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089582880180928a8787019889978b84019a8b9387019d8e967f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108610f208401527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910890610f4001527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108610f608c01527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108610f808a01527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108610fa08801527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108610fc08601527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108610fe08401527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191086110008201526137af81610f208101613bde565b92610f2082015193610f40830151610f60840151610f80850151610fa0860151610fc087015191610fe0880151936110008901519561072088015b808910613865575091610f20989795939161385a9795937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019c9d8b8d0152610f408c0152610f608b0152610f808a0152610fa0890152610fc0880152610fe0870152611000860152838501613bde565b503591015108600191565b9b8851017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191098787877f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018789018587018801080101907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191088080808080807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f05bffb5e301d8c468c35e24eb2165b6b71725fb7ac9a48efe5ce041bdb05676d82990901977f2aa7a81812688343fc6d78073312996d75f4c5505db0ed22af5ec0df7888cdc77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901977f2f5856fd71dab60d78cc3af15a89c1e4d61ba189849a4cea10acc1dd228faf007f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901977f12299a260999ac95d271e184968cda40bd4358877a6dcf43d779251fffa613487f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901977f1443aad4693d692a62a8e21f03d5643a123f0c8783a3d27c275f9d01089685fb7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901977f21561b0204a44488082e31472f5885a3adc179bb278233aedc4b316369ec99377f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901977f0c7cc2afa53f9898f30a69b294a4e24f6b2176e1ae0ca49b021792d55e34e97d7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901977f2dd221096053de389fae88e7caa5c43ab55e22aeb758ee130d1246c1dff47b537f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019760200197969594939291909b6137ea565b5f91508190565b1592505f919050565b505090505f905f90565b907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001613bb68387612155565b351015613bd357600190613bca8387612155565b35179101612199565b50505090505f905f90565b9091829180519060208101516040820151606083015160808401519060a08501519260c08601519460e0870151975b6104008c018b10613c41578752602087015260408601526060850152608084015260a083015260c082015260e00152909150565b958a9891929689949b510192602085015101927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000184800980986040870151019c6060870151019687957f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018780099e8f9260808a0151019a60a08a015101967f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018880099660c08b0151019960e001510194827f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000187800995807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018180097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001828009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901997f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001848c9509907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018180097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001828009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019a818c927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001838009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910991807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901019d868f977f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001838009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910991807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109010195827f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001838009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018180097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001828009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019788857f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001868009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109867f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001878009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191090101928392867f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001878009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109837f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018180097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001828009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191090191807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001838009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910991807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001819a600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000185879609907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018180097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001828009907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910896877f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089582847f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000188600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001908708019283857f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000189600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001908808907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089581857f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000183600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108019c7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018e92600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089580857f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018a600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001908608018094867f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018b600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089681857f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000183600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910801947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018692600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191086101009098019990613c0d56",
}

// StateMembership is an auto generated Go binding around an Ethereum contract.
type StateMembership struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *StateMembership) GetABI() abi.ABI {
	return c.abi
}

// NewStateMembership creates a new instance of StateMembership.
func NewStateMembership() *StateMembership {
	parsed, err := StateMembershipMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &StateMembership{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *StateMembership) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address rollup_) returns()
func (stateMembership *StateMembership) PackConstructor(rollup_ common.Address) []byte {
	enc, err := stateMembership.abi.Pack("", rollup_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackHolds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdced9ae3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function holds(uint64 range, uint8 kind, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool)
func (stateMembership *StateMembership) PackHolds(arg0 uint64, kind uint8, sequence *big.Int, proof CellProof) []byte {
	enc, err := stateMembership.abi.Pack("holds", arg0, kind, sequence, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHolds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdced9ae3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function holds(uint64 range, uint8 kind, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool)
func (stateMembership *StateMembership) TryPackHolds(arg0 uint64, kind uint8, sequence *big.Int, proof CellProof) ([]byte, error) {
	return stateMembership.abi.Pack("holds", arg0, kind, sequence, proof)
}

// UnpackHolds is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdced9ae3.
//
// Solidity: function holds(uint64 range, uint8 kind, uint40 sequence, (bytes32[8],bytes32[3][22]) proof) view returns(bool)
func (stateMembership *StateMembership) UnpackHolds(data []byte) (bool, error) {
	out, err := stateMembership.abi.Unpack("holds", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackRollup is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb23bcb5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rollup() view returns(address)
func (stateMembership *StateMembership) PackRollup() []byte {
	enc, err := stateMembership.abi.Pack("rollup")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRollup is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb23bcb5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rollup() view returns(address)
func (stateMembership *StateMembership) TryPackRollup() ([]byte, error) {
	return stateMembership.abi.Pack("rollup")
}

// UnpackRollup is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcb23bcb5.
//
// Solidity: function rollup() view returns(address)
func (stateMembership *StateMembership) UnpackRollup(data []byte) (common.Address, error) {
	out, err := stateMembership.abi.Unpack("rollup", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (stateMembership *StateMembership) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], stateMembership.abi.Errors["RollupWithoutCode"].ID.Bytes()[:4]) {
		return stateMembership.UnpackRollupWithoutCodeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// StateMembershipRollupWithoutCode represents a RollupWithoutCode error raised by the StateMembership contract.
type StateMembershipRollupWithoutCode struct {
	Rollup common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RollupWithoutCode(address rollup)
func StateMembershipRollupWithoutCodeErrorID() common.Hash {
	return common.HexToHash("0x147b61bc550069a9394bc7eaf7dc3ba47a6864c53f3ed2422b86cd2f8e87ef2b")
}

// UnpackRollupWithoutCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RollupWithoutCode(address rollup)
func (stateMembership *StateMembership) UnpackRollupWithoutCodeError(raw []byte) (*StateMembershipRollupWithoutCode, error) {
	out := new(StateMembershipRollupWithoutCode)
	if err := stateMembership.abi.UnpackIntoInterface(out, "RollupWithoutCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}
