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

// Attester is an auto generated low-level Go binding around an user-defined struct.
type Attester struct {
	Account common.Address
	Power   uint64
}

// CellProof is an auto generated low-level Go binding around an user-defined struct.
type CellProof struct {
	Words    [8][32]byte
	Siblings [22][3][32]byte
}

// Certificate is an auto generated low-level Go binding around an user-defined struct.
type Certificate struct {
	Attesters  []Attester
	Signers    *big.Int
	Signatures []byte
	Next       []Attester
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

// ForcedRevocationsRequest is an auto generated low-level Go binding around an user-defined struct.
type ForcedRevocationsRequest struct {
	Id     [32]byte
	Due    *big.Int
	Reward *big.Int
}

// ForcedTerms is an auto generated low-level Go binding around an user-defined struct.
type ForcedTerms struct {
	Delay   *big.Int
	Spacing *big.Int
	Fee     *big.Int
	Hash    common.Address
}

// Genesis is an auto generated low-level Go binding around an user-defined struct.
type Genesis struct {
	Root        [32]byte
	Accumulator [32]byte
	Verifiers   []VerifierEntry
	Attesters   []Attester
	Pauser      common.Address
}

// Groth16Key is an auto generated low-level Go binding around an user-defined struct.
type Groth16Key struct {
	Alpha            [2]*big.Int
	BetaNeg          [4]*big.Int
	GammaNeg         [4]*big.Int
	DeltaNeg         [4]*big.Int
	PedersenG        [4]*big.Int
	PedersenSigmaNeg [4]*big.Int
	Basis            [9][2]*big.Int
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

// ERC1967ProxyMetaData contains all meta data concerning the ERC1967Proxy contract.
var ERC1967ProxyMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"_data\",\"type\":\"bytes\"}],\"stateMutability\":\"payable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"AddressEmptyCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"ERC1967InvalidImplementation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ERC1967NonPayable\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ERC1967ProxyUninitialized\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"FailedCall\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"Upgraded\",\"type\":\"event\"},{\"stateMutability\":\"payable\",\"type\":\"fallback\"}]",
	ID:  "ERC1967Proxy",
	Bin: "0x6080604052610277803803806100148161016e565b9283398101604082820312610156578151916001600160a01b03831690818403610156576020810151906001600160401b038211610156570182601f82011215610156578051906001600160401b03821161015a5761007c601f8301601f191660200161016e565b938285526020838301011161015657815f9260208093018387015e8401015281511561014757823b15610135577f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc80546001600160a01b031916821790557fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b5f80a280511561011e5761010e91610193565b505b604051605790816102208239f35b505034156101105763b398979f60e01b5f5260045ffd5b634c9c8ce360e01b5f5260045260245ffd5b6330a289cf60e21b5f5260045ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b6040519190601f01601f191682016001600160401b0381118382101761015a57604052565b905f8091602081519101845af4808061020c575b156101c75750506040513d81523d5f602083013e60203d82010160405290565b156101ec57639996b31560e01b5f9081526001600160a01b0391909116600452602490fd5b3d156101fd576040513d5f823e3d90fd5b63d6bda27560e01b5f5260045ffd5b503d1515806101a75750813b15156101a756fe60806040525f8073ffffffffffffffffffffffffffffffffffffffff7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc5416368280378136915af43d5f803e156053573d5ff35b3d5ffd",
}

// ERC1967Proxy is an auto generated Go binding around an Ethereum contract.
type ERC1967Proxy struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ERC1967Proxy) GetABI() abi.ABI {
	return c.abi
}

// NewERC1967Proxy creates a new instance of ERC1967Proxy.
func NewERC1967Proxy() *ERC1967Proxy {
	parsed, err := ERC1967ProxyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ERC1967Proxy{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ERC1967Proxy) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address implementation, bytes _data) payable returns()
func (eRC1967Proxy *ERC1967Proxy) PackConstructor(implementation common.Address, _data []byte) []byte {
	enc, err := eRC1967Proxy.abi.Pack("", implementation, _data)
	if err != nil {
		panic(err)
	}
	return enc
}

// ERC1967ProxyUpgraded represents a Upgraded event raised by the ERC1967Proxy contract.
type ERC1967ProxyUpgraded struct {
	Implementation common.Address
	Raw            *types.Log // Blockchain specific contextual infos
}

const ERC1967ProxyUpgradedEventName = "Upgraded"

// ContractEventName returns the user-defined event name.
func (ERC1967ProxyUpgraded) ContractEventName() string {
	return ERC1967ProxyUpgradedEventName
}

// UnpackUpgradedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Upgraded(address indexed implementation)
func (eRC1967Proxy *ERC1967Proxy) UnpackUpgradedEvent(log *types.Log) (*ERC1967ProxyUpgraded, error) {
	event := "Upgraded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != eRC1967Proxy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ERC1967ProxyUpgraded)
	if len(log.Data) > 0 {
		if err := eRC1967Proxy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range eRC1967Proxy.abi.Events[event].Inputs {
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
func (eRC1967Proxy *ERC1967Proxy) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], eRC1967Proxy.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return eRC1967Proxy.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], eRC1967Proxy.abi.Errors["ERC1967InvalidImplementation"].ID.Bytes()[:4]) {
		return eRC1967Proxy.UnpackERC1967InvalidImplementationError(raw[4:])
	}
	if bytes.Equal(raw[:4], eRC1967Proxy.abi.Errors["ERC1967NonPayable"].ID.Bytes()[:4]) {
		return eRC1967Proxy.UnpackERC1967NonPayableError(raw[4:])
	}
	if bytes.Equal(raw[:4], eRC1967Proxy.abi.Errors["ERC1967ProxyUninitialized"].ID.Bytes()[:4]) {
		return eRC1967Proxy.UnpackERC1967ProxyUninitializedError(raw[4:])
	}
	if bytes.Equal(raw[:4], eRC1967Proxy.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return eRC1967Proxy.UnpackFailedCallError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ERC1967ProxyAddressEmptyCode represents a AddressEmptyCode error raised by the ERC1967Proxy contract.
type ERC1967ProxyAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func ERC1967ProxyAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (eRC1967Proxy *ERC1967Proxy) UnpackAddressEmptyCodeError(raw []byte) (*ERC1967ProxyAddressEmptyCode, error) {
	out := new(ERC1967ProxyAddressEmptyCode)
	if err := eRC1967Proxy.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ERC1967ProxyERC1967InvalidImplementation represents a ERC1967InvalidImplementation error raised by the ERC1967Proxy contract.
type ERC1967ProxyERC1967InvalidImplementation struct {
	Implementation common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func ERC1967ProxyERC1967InvalidImplementationErrorID() common.Hash {
	return common.HexToHash("0x4c9c8ce3ceb3130f17f7cdba48d89b5b0129f266a8bac114e6e315a41879b617")
}

// UnpackERC1967InvalidImplementationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func (eRC1967Proxy *ERC1967Proxy) UnpackERC1967InvalidImplementationError(raw []byte) (*ERC1967ProxyERC1967InvalidImplementation, error) {
	out := new(ERC1967ProxyERC1967InvalidImplementation)
	if err := eRC1967Proxy.abi.UnpackIntoInterface(out, "ERC1967InvalidImplementation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ERC1967ProxyERC1967NonPayable represents a ERC1967NonPayable error raised by the ERC1967Proxy contract.
type ERC1967ProxyERC1967NonPayable struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967NonPayable()
func ERC1967ProxyERC1967NonPayableErrorID() common.Hash {
	return common.HexToHash("0xb398979fa84f543c8e222f17890372c487baf85e062276c127fef521eea7224b")
}

// UnpackERC1967NonPayableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967NonPayable()
func (eRC1967Proxy *ERC1967Proxy) UnpackERC1967NonPayableError(raw []byte) (*ERC1967ProxyERC1967NonPayable, error) {
	out := new(ERC1967ProxyERC1967NonPayable)
	if err := eRC1967Proxy.abi.UnpackIntoInterface(out, "ERC1967NonPayable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ERC1967ProxyERC1967ProxyUninitialized represents a ERC1967ProxyUninitialized error raised by the ERC1967Proxy contract.
type ERC1967ProxyERC1967ProxyUninitialized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967ProxyUninitialized()
func ERC1967ProxyERC1967ProxyUninitializedErrorID() common.Hash {
	return common.HexToHash("0xc28a273c3fe16468cad2234091c09b146f46a93b2ad4069739c7beddfa5b3529")
}

// UnpackERC1967ProxyUninitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967ProxyUninitialized()
func (eRC1967Proxy *ERC1967Proxy) UnpackERC1967ProxyUninitializedError(raw []byte) (*ERC1967ProxyERC1967ProxyUninitialized, error) {
	out := new(ERC1967ProxyERC1967ProxyUninitialized)
	if err := eRC1967Proxy.abi.UnpackIntoInterface(out, "ERC1967ProxyUninitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ERC1967ProxyFailedCall represents a FailedCall error raised by the ERC1967Proxy contract.
type ERC1967ProxyFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func ERC1967ProxyFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (eRC1967Proxy *ERC1967Proxy) UnpackFailedCallError(raw []byte) (*ERC1967ProxyFailedCall, error) {
	out := new(ERC1967ProxyFailedCall)
	if err := eRC1967Proxy.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// Groth16VerifierMetaData contains all meta data concerning the Groth16Verifier contract.
var Groth16VerifierMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"alpha\",\"type\":\"uint256[2]\"},{\"internalType\":\"uint256[4]\",\"name\":\"betaNeg\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[4]\",\"name\":\"gammaNeg\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[4]\",\"name\":\"deltaNeg\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[4]\",\"name\":\"pedersenG\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[4]\",\"name\":\"pedersenSigmaNeg\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[2][9]\",\"name\":\"basis\",\"type\":\"uint256[2][9]\"},{\"internalType\":\"uint8\",\"name\":\"committedInputs\",\"type\":\"uint8\"}],\"internalType\":\"structGroth16Key\",\"name\":\"key\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"committedInputs\",\"type\":\"uint8\"}],\"name\":\"KeyCommittedInputsInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"KeyGammaEqualsDelta\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"KeyPointInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"keyHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"uint256[7]\",\"name\":\"inputs\",\"type\":\"uint256[7]\"}],\"name\":\"verify\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "Groth16Verifier",
	Bin: "0x6105c0806040523461069e57611413803803809161001d82856106d0565b833981016105208282031261069e576040519061010082016001600160401b038111838210176106bc5760405261005481846106f3565b8252610063816040850161073b565b90602083019182526100788160c0860161073b565b6040840190815261008d82610140870161073b565b606085019081526100a2836101c0880161073b565b90608086019182526100b884610240890161073b565b9260a08701938452846102df8901121561069e5761012097604051956100de8a886106d0565b8661050083019282841161069e576102c001905b8382106106a25750505060c08801958652519560ff871680880361069e5760e08901978852608081101561068c575081516040516101346020820180936107ce565b6080815261014360a0826106d0565b51902083516040516101596020820180936107ce565b6080815261016860a0826106d0565b5190201461067d5760015b60098110610646575061018988518251906107f5565b61019a6020875101518351906107f5565b6101ab6040875101518451906107f5565b6101bc6060875101518551906107f5565b6101cd6080875101518651906107f5565b88885f5b600981106105d95750602089896103da8a6103ce8b6103c28c6103b68d6103ab8e8e8e8e8151519151015160a0526080528151518e8351015160e05260c052604082510151906060835101519052610100528251518d8451015161016052610140526040835101516060845101516101a052610180528451518d865101516101e0526101c05260408551015160608651015161022052610200528651518d8851015161026052610240526040875101516060885101516102a052610280528851518d8a5101516102e0526102c05260408951015160608a51015161032052610300528a5151518d8c5151015161036052610340528c8b510151518d808d51015101516103a0526103805260408b510151518d60408d51015101516103e0526103c05260608b510151518d60608d5101510151610420526104005260808b510151518d60808d5101510151610460526104405260a08b510151518d60a08d51015101516104a0526104805260c08b510151518d60c08d51015101516104e0526104c05260e08b510151518d60e08d510151015161052052610500526101008b510151518d6101008d5101510151610560526105405260ff8c5116610580526103a06040519d8e019e8f90516107a7565b5160608d01906107ce565b5160e08b01906107ce565b516101608901906107ce565b516101e08701906107ce565b516102608501906107ce565b515f6102e084015b600982106105bb5750505060ff9051166105208201526105208152610409610540826106d0565b5190206105a052604051610b8a9182610889833960805182610731015260a0518261070a015260c051826107cb015260e051826107a40152610100518261077d01525181610756015261014051816108730152610160518161084c0152610180518161082501526101a051816107fe01526101c051816106e301526101e051816106bc015261020051816106950152610220518161066e0152610240518161028d015261026051816102660152610280518161023f01526102a0518161021801526102c051816101d601526102e051816101b00152610300518161018a0152610320518161016401526103405181610305015261036051816102e20152610380518161036d01526103a0518161034c01526103c051816103c301526103e051816103a201526104005181610419015261042051816103f80152610440518161046f0152610460518161044e015261048051816104c501526104a051816104a401526104c0518161051b01526104e051816104fa015261050051816109e9015261052051816109c80152610540518161060c015261056051816105eb0152610580518161059401526105a0518160f90152f35b60206040826105cd60019487516107a7565b019301910190916103e2565b915050604060a08151906105ed81836106d0565b3682376105fb838a51610782565b5151602061060a858c51610782565b5101516001608084015260608301528282015260808160065afa6001161561063757600101888a916101d1565b635b61d88760e01b5f5260045ffd5b610651818851610782565b51511580610666575b61063757600101610173565b506020610674828951610782565b5101511561065a565b63045fdfcd60e01b5f5260045ffd5b6307241bb960e51b5f5260045260245ffd5b5f80fd5b60206040916106b185856106f3565b8152019101906100f2565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176106bc57604052565b9080601f8301121561069e5760408051929061070f90846106d0565b82906040810192831161069e57905b82821061072b5750505090565b815181526020918201910161071e565b9080601f8301121561069e57604051916107566080846106d0565b82906080810192831161069e57905b8282106107725750505090565b8151815260209182019101610765565b9060098110156107935760051b0190565b634e487b7160e01b5f52603260045260245ffd5b905f905b600282106107b857505050565b60208060019285518152019301910190916107ab565b905f905b600482106107df57505050565b60208060019285518152019301910190916107d2565b604051602081019290915f845b6002821061087257505050606082015f905b6004821061085c575050506020918160c05f935261083360e0826106d0565b519060085afa60203d14165f519015908115610851575b5061063757565b60019150145f61084a565b6020806001928551815201930191019091610814565b602080600192855181520193019101909161080256fe6080806040526004361015610012575f80fd5b5f3560e01c90816361728f39146100c65750639adc1cb014610032575f80fd5b346100c2576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100c25760043567ffffffffffffffff81116100c257366023820112156100c25780600401359067ffffffffffffffff82116100c25736602483830101116100c25736610104116100c25760209160246100b8920161011c565b6040519015158152f35b5f80fd5b346100c2575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100c2576020907f00000000000000000000000000000000000000000000000000000000000000008152f35b906101808103610ad5576024915f5b60078110610a625750610180906040516101458382610adb565b82368237610100820194853591610120840135968760208301528382527f000000000000000000000000000000000000000000000000000000000000000060a08301527f000000000000000000000000000000000000000000000000000000000000000060808301527f000000000000000000000000000000000000000000000000000000000000000060608301527f0000000000000000000000000000000000000000000000000000000000000000604083015260205f8761014088019461016089013560e0820152853560c08201527f00000000000000000000000000000000000000000000000000000000000000006101608201527f00000000000000000000000000000000000000000000000000000000000000006101408201527f00000000000000000000000000000000000000000000000000000000000000006101208201527f000000000000000000000000000000000000000000000000000000000000000061010082015260085afa60015f51149060203d14161615610a5657604051936102d660a086610adb565b60a036863760208501987f00000000000000000000000000000000000000000000000000000000000000008a527f00000000000000000000000000000000000000000000000000000000000000008652600160808701526060860152604085015260408460808160065afa6001169661039284357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610b49565b9788610a4e575b506103e86044357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610b49565b9788610a46575b5061043e6064357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610b49565b9788610a3e575b506104946084357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610b49565b9788610a36575b506104ea60a4357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610b49565b9788610a2e575b5061054060c4357f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610b49565b9788610a26575b508760e435806109bf575b5050610140116100c25760405191606083019083821067ffffffffffffffff83111761099357816040526040845236106100c25760405f92602085013752905f7f0000000000000000000000000000000000000000000000000000000000000000805b6108b9575050507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018160206106319351910120067f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000084610b49565b93846108b1575b50519351938361064b575b505050905090565b5f935060209461030093610100604051946106668787610adb565b8636873785377f00000000000000000000000000000000000000000000000000000000000000006101608501527f00000000000000000000000000000000000000000000000000000000000000006101408501527f00000000000000000000000000000000000000000000000000000000000000006101208501527f00000000000000000000000000000000000000000000000000000000000000006101008501527f00000000000000000000000000000000000000000000000000000000000000006101a08501527f0000000000000000000000000000000000000000000000000000000000000000908401527f00000000000000000000000000000000000000000000000000000000000000006102208401527f00000000000000000000000000000000000000000000000000000000000000006102008401527f00000000000000000000000000000000000000000000000000000000000000006101e08401527f00000000000000000000000000000000000000000000000000000000000000006101c08401526102608301526102408201527f00000000000000000000000000000000000000000000000000000000000000006102e08201527f00000000000000000000000000000000000000000000000000000000000000006102c08201527f00000000000000000000000000000000000000000000000000000000000000006102a08201527f000000000000000000000000000000000000000000000000000000000000000061028082015260085afa60015f51149060203d141616805f8080610643565b93505f610638565b600180821614610925575b60011c907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146108f95760010190806105b5565b827f4e487b71000000000000000000000000000000000000000000000000000000005f5260116004525ffd5b9260078210156109675761096160208080938560051b87016040519582879351918291018585015e820190358382015203018084520182610adb565b926108c4565b827f4e487b71000000000000000000000000000000000000000000000000000000005f5260326004525ffd5b847f4e487b71000000000000000000000000000000000000000000000000000000005f5260416004525ffd5b610a0e919299507f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000088610b49565b9081610a1e575b50965f80610552565b90505f610a15565b97505f610547565b97505f6104f1565b97505f61049b565b97505f610445565b97505f6103ef565b97505f610399565b50505050505050505f90565b6007811015610aa9577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018160051b8501351015610aa15760010161012b565b505050505f90565b837f4e487b71000000000000000000000000000000000000000000000000000000005f5260326004525ffd5b50505f90565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610b1c57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b918360808401526060830152604082019081526001809303610b75575b5080608060409260065afa1690565b6040919250806060839260075afa9190610b6656",
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
// Solidity: constructor((uint256[2],uint256[4],uint256[4],uint256[4],uint256[4],uint256[4],uint256[2][9],uint8) key) returns()
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
// the contract method with ID 0x9adc1cb0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verify(bytes proof, uint256[7] inputs) view returns(bool)
func (groth16Verifier *Groth16Verifier) PackVerify(proof []byte, inputs [7]*big.Int) []byte {
	enc, err := groth16Verifier.abi.Pack("verify", proof, inputs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9adc1cb0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verify(bytes proof, uint256[7] inputs) view returns(bool)
func (groth16Verifier *Groth16Verifier) TryPackVerify(proof []byte, inputs [7]*big.Int) ([]byte, error) {
	return groth16Verifier.abi.Pack("verify", proof, inputs)
}

// UnpackVerify is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9adc1cb0.
//
// Solidity: function verify(bytes proof, uint256[7] inputs) view returns(bool)
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
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"domain_\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"governance_\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint40\",\"name\":\"delay\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"spacing\",\"type\":\"uint40\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"contractRequestHash\",\"name\":\"hash\",\"type\":\"address\"}],\"internalType\":\"structForcedTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"AddressEmptyCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"provenRanges\",\"type\":\"uint64\"}],\"name\":\"AlreadyProven\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AnswerChangesState\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"attester\",\"type\":\"address\"}],\"name\":\"AttestationHighS\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"attester\",\"type\":\"address\"}],\"name\":\"AttestationMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"attester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"name\":\"AttestationOfAnother\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"AttesterOutOfOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"AttesterWithoutPower\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"AttestersMiscounted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"given\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"known\",\"type\":\"bytes32\"}],\"name\":\"AttestersUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"lastTime\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"now_\",\"type\":\"uint256\"}],\"name\":\"ClockAhead\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"ERC1967InvalidImplementation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ERC1967NonPayable\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"FailedCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"FeeTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"named\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"pending\",\"type\":\"uint256\"}],\"name\":\"ForcedUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"GovernanceOnly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"governance\",\"type\":\"address\"}],\"name\":\"GovernanceWithoutCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"hash\",\"type\":\"address\"}],\"name\":\"HashWithoutCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint48\",\"name\":\"provenHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"firstHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"}],\"name\":\"HeightsOutOfOrder\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidInitialization\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"}],\"name\":\"LastVerifier\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoSegments\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoVerifiers\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NonceExhausted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"word\",\"type\":\"bytes32\"}],\"name\":\"NotInField\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotInitializing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"settledRanges\",\"type\":\"uint64\"}],\"name\":\"NotSettled\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingToPay\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"pausableFrom\",\"type\":\"uint40\"}],\"name\":\"PausedLately\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"PauserOnly\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"total\",\"type\":\"uint256\"}],\"name\":\"PowerTooGreat\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"segment\",\"type\":\"uint256\"}],\"name\":\"ProofRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"power\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"total\",\"type\":\"uint256\"}],\"name\":\"QuorumMissed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expected\",\"type\":\"uint64\"}],\"name\":\"RangeSkipped\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"}],\"name\":\"RulesVersionOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"currentRules\",\"type\":\"uint32\"}],\"name\":\"RulesWentBack\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"SettlementNotPaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"name\":\"SettlementPaused\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"SignatureMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"SignaturesMiscounted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"signers\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attesters\",\"type\":\"uint256\"}],\"name\":\"SignerUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"delay\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"spacing\",\"type\":\"uint40\"}],\"name\":\"TermsTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"provenTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"firstTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lastTime\",\"type\":\"uint40\"}],\"name\":\"TimesOutOfOrder\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"UUPSUnauthorizedCallContext\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"slot\",\"type\":\"bytes32\"}],\"name\":\"UUPSUnsupportedProxiableUUID\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"}],\"name\":\"VerifierUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"}],\"name\":\"VerifierWithoutCode\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"power\",\"type\":\"uint64\"}],\"indexed\":false,\"internalType\":\"structAttester[]\",\"name\":\"next\",\"type\":\"tuple[]\"}],\"name\":\"AttestersChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"newRoot\",\"type\":\"bytes32\"}],\"name\":\"HeldBackReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"version\",\"type\":\"uint64\"}],\"name\":\"Initialized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"pauser\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"name\":\"Paused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"PauserChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"newRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"newAccumulator\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"ops\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"request\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"due\",\"type\":\"uint40\"}],\"name\":\"RangeHeldBack\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"newRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"newAccumulator\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"ops\",\"type\":\"uint64\"}],\"name\":\"RangeSettled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint40\",\"name\":\"actor\",\"type\":\"uint40\"},{\"indexed\":false,\"internalType\":\"uint48\",\"name\":\"nonce\",\"type\":\"uint48\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"consent\",\"type\":\"uint40\"},{\"indexed\":false,\"internalType\":\"uint256[3]\",\"name\":\"signature\",\"type\":\"uint256[3]\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"rulesVersion\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"due\",\"type\":\"uint40\"}],\"name\":\"RevocationForced\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"first\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"settler\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"}],\"name\":\"RevocationsAnswered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"settler\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"RewardPaid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"}],\"name\":\"Unpaused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"Upgraded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"contractIProofVerifier\",\"name\":\"verifier\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"contractIProofVerifier\",\"name\":\"replaced\",\"type\":\"address\"}],\"name\":\"VerifierRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"contractIProofVerifier\",\"name\":\"verifier\",\"type\":\"address\"}],\"name\":\"VerifierRetired\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"CLOCK_AHEAD\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"LATEST\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_ATTESTERS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_FORCED\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PAUSE\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PAUSE_INTERVAL\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"UPGRADE_INTERFACE_VERSION\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"accumulator\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"firstHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"firstTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lastTime\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRange\",\"name\":\"range\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"opCount\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"newRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"newAccumulator\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"internalType\":\"structSegment\",\"name\":\"segment\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"forced\",\"type\":\"uint256\"}],\"name\":\"answerForced\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answeredCount\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"attestersHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"currentRules\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deployedAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"domain\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"actor\",\"type\":\"uint40\"},{\"internalType\":\"uint48\",\"name\":\"nonce\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"consent\",\"type\":\"uint40\"},{\"internalType\":\"uint256[3]\",\"name\":\"signature\",\"type\":\"uint256[3]\"}],\"name\":\"forceRevocation\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"forcedBaseFee\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"forcedCount\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"forcedDelay\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"forcedFee\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"}],\"name\":\"forcedRequest\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"due\",\"type\":\"uint40\"},{\"internalType\":\"uint96\",\"name\":\"reward\",\"type\":\"uint96\"}],\"internalType\":\"structForcedRevocations.Request\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"forcedSpacing\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"governance\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"accumulator\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"contractIProofVerifier\",\"name\":\"verifier\",\"type\":\"address\"}],\"internalType\":\"structVerifierEntry[]\",\"name\":\"verifiers\",\"type\":\"tuple[]\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"power\",\"type\":\"uint64\"}],\"internalType\":\"structAttester[]\",\"name\":\"attesters\",\"type\":\"tuple[]\"},{\"internalType\":\"address\",\"name\":\"pauser\",\"type\":\"address\"}],\"internalType\":\"structGenesis\",\"name\":\"genesis\",\"type\":\"tuple\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastHeight\",\"outputs\":[{\"internalType\":\"uint48\",\"name\":\"\",\"type\":\"uint48\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastTime\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"firstHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"firstTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lastTime\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRange\",\"name\":\"range\",\"type\":\"tuple\"},{\"internalType\":\"uint32\",\"name\":\"opCount\",\"type\":\"uint32\"}],\"name\":\"packRange\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pausableFrom\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pausedUntil\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pauser\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"provenRanges\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxiableUUID\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"power\",\"type\":\"uint64\"}],\"internalType\":\"structAttester[]\",\"name\":\"next\",\"type\":\"tuple[]\"}],\"name\":\"recoverAttesters\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"contractIProofVerifier\",\"name\":\"verifier\",\"type\":\"address\"}],\"internalType\":\"structVerifierEntry\",\"name\":\"entry\",\"type\":\"tuple\"}],\"name\":\"registerVerifier\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"requestHash\",\"outputs\":[{\"internalType\":\"contractRequestHash\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"}],\"name\":\"retireVerifier\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"settler\",\"type\":\"address\"}],\"name\":\"rewards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"root\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"next\",\"type\":\"address\"}],\"name\":\"setPauser\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"firstHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"lastHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"firstTime\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lastTime\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRange\",\"name\":\"range\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"opCount\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"newRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"newAccumulator\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"internalType\":\"structSegment[]\",\"name\":\"segments\",\"type\":\"tuple[]\"},{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"power\",\"type\":\"uint64\"}],\"internalType\":\"structAttester[]\",\"name\":\"attesters\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256\",\"name\":\"signers\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"signatures\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"power\",\"type\":\"uint64\"}],\"internalType\":\"structAttester[]\",\"name\":\"next\",\"type\":\"tuple[]\"}],\"internalType\":\"structCertificate\",\"name\":\"certificate\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"forced\",\"type\":\"uint256\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"settledRanges\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"settledRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"status\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"provenRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"provenAccumulator\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"proven\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"settled\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"ops\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"provenHeight\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"provenTime\",\"type\":\"uint40\"},{\"internalType\":\"uint8\",\"name\":\"rules\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"attesters\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"paused\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalOps\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unpause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newImplementation\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"upgradeToAndCall\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"shape\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"rulesVersion\",\"type\":\"uint32\"}],\"name\":\"verifier\",\"outputs\":[{\"internalType\":\"contractIProofVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"withdrawRewards\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "HealthRollup",
	Bin: "0x6101606040523461034c57604051614fd338819003601f8101601f191683016001600160401b03811184821017610350578392829160405283398101039060c0821261034c5780516020820151909290916001600160a01b0383169182840361034c57608090603f19011261034c5760405190608082016001600160401b038111838210176103505760405261009760408201610364565b82526100a560608201610364565b602083019081526080820151909290916001600160601b038316830361034c576040820192835260a00151906001600160a01b038216820361034c57606081019182523060805264ffffffffff81511662278d0081118015610338575b610319575081516001600160a01b0316803b156103075750519251915190516001600160a01b0316610100526001600160601b031660e05264ffffffffff90811660c0521660a0527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018310156102f457813b156102e2575061014052610120525f516020614fb35f395f51905f525460ff8160401c166102d3576002600160401b03196001600160401b0382160161027d575b604051614c3c908161037782396080518181816119e30152611b38015260a05181818161042c0152611329015260c051818181611192015261136e015260e0518181816109cb015281816113fc0152613cbf0152610100518181816102bd015281816112dd01526141f90152610120518181816109660152818161127a01528181612182015281816125f8015261373601526101405181818161068501528181611699015281816118f301528181611b7f01528181612f090152818161300601526133120152f35b6001600160401b0319166001600160401b039081175f516020614fb35f395f51905f52556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d290602090a15f6101b5565b63f92ee8a960e01b5f5260045ffd5b631abf9e7760e01b5f5260045260245ffd5b82636ecb192160e01b5f5260045260245ffd5b63488190cd60e01b5f5260045260245ffd5b64ffffffffff8551169063a1675af760e01b5f5260045260245260445ffd5b506201518064ffffffffff86511611610102565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519064ffffffffff8216820361034c5756fe60806040526004361015610011575f80fd5b5f3560e01c8063011d4342146132cb57806303381154146132905780630700037d1461322d5780630f8638b2146131f45780631adf9f5b14613147578063200d2ed21461307b57806325159aa9146130355780632d88af4a14612fb85780633f4ba83a14612ec457806349959a7314611def5780634f1ef28614611a95578063501c185814611a5b57806352d1902d1461199e57806355956fb5146119175780635aa6e675146118a957806376155d80146118615780638456cb59146116e057806384ea1adf1461160e5780638b457748146111b65780638c576fc31461036e57806392d46e6214611157578063935227ed1461111257806393e9a084146110cd5780639822b14e14611088578063990ca61b1461104557806399254d681461100d5780639bb5814b14610fd35780639fd0506d14610f82578063a3f6e3f914610f44578063a4cdd02c14610f09578063ad3cb1cc14610e57578063b31370c5146109ef578063ba0f09cc14610989578063c2fb26a614610931578063c7b8981c14610882578063ca381b771461062f578063cb337b4014610590578063cf52f44514610548578063d0115dd2146104ab578063d3b431cb14610450578063d871e38f146103f1578063da748b10146103ac578063da77173314610373578063e65fad971461036e578063eae4c19f14610333578063ebf0c717146102e1578063ed482c40146102735763f19a5e8014610229575f80fd5b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602065ffffffffffff60ca5460301c16604051908152f35b5f80fd5b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5765ffffffffffff60ca5460301c165f5260cb602052602060405f2054604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060c854604051908152f35b61345b565b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060405160648152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602064ffffffffff60325460a01c16604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060405164ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461026f577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601610100811261026f5760e01361026f5760e43563ffffffff8116810361026f576104a3602091613d61565b604051908152f35b3461026f5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602061052a6104e7613496565b6104ef6134a9565b63ffffffff67ffffffff0000000091169160201b16175f52606460205273ffffffffffffffffffffffffffffffffffffffff60405f20541690565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602067ffffffffffffffff60965460401c16604051908152f35b3461026f5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760043567ffffffffffffffff811680910361026f5765ffffffffffff60ca5460301c1680821161060057505f5260cb602052602060405f2054604051908152f35b907f3cb9099a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461026f5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57610666613496565b61066e6134a9565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036108565760ca5460f81c9163ffffffff821667ffffffff000000008260201b161790815f52606460205273ffffffffffffffffffffffffffffffffffffffff60405f20541692831561081f5763ffffffff1693841480610809575b6107d357835f52606560205260405f209081549081156107a6577f033abfbda64370a18c94b0b3d6caeed8fd515dbf2c5a62011f1f3a71e1325e55936020937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff63ffffffff940190555f526064835260405f207fffffffffffffffffffffffff000000000000000000000000000000000000000081541690556040519485521692a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b63ffffffff84917fa4f4836e000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b50835f526065602052600160405f205414610702565b63ffffffff80927fe15338df000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b7fa3f2c048000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57335f52609860205260405f2054801561090957335f5260986020525f60408120556108db8133614a3a565b6040519081527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a2005b7f4d63c252000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760206040516bffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461026f5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760043567ffffffffffffffff811161026f57806004019060a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc823603011261026f577ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00549167ffffffffffffffff60ff8460401c1615931680159081610e4f575b6001149081610e45575b159081610e3c575b50610e14578260017fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000007ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a005416177ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0055610d9e575b803590610b3282614a5c565b602483013592610b4184614a5c565b6044810192610b508484613cec565b905015610d76575f5b610b638585613cec565b9050811015610c1a57610b768585613cec565b821015610bed5760608202019060608236031261026f576040805192610b9b846133c4565b610ba4816134bc565b8452610bb2602082016134bc565b6020850152013573ffffffffffffffffffffffffffffffffffffffff8116810361026f5782610be79160406001950152613e18565b01610b59565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b50610c3c929391944360c85560c9555f805260cb60205260405f205582613cec565b91909115610bed57610cdd92610cd2608492610c5d6020610cd896016135a0565b7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fff0000000000000000000000000000000000000000000000000000000000000060ca549260f81b1691161760ca55610ccc60648401610cc6610cc082856135b1565b906146dc565b926135b1565b916142df565b01613d40565b613fe0565b610ce357005b7fffffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffff7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0054167ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00557fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2602060405160018152a1005b7fcc8c2f07000000000000000000000000000000000000000000000000000000005f5260045ffd5b680100000000000000007fffffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffff7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a005416177ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0055610b26565b7ff92ee8a9000000000000000000000000000000000000000000000000000000005f5260045ffd5b90501584610ab2565b303b159150610aaa565b849150610aa0565b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f576040805190610e9481836133e0565b6005825260208201917f352e302e3000000000000000000000000000000000000000000000000000000083527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8351948593602085525180918160208701528686015e5f85828601015201168101030190f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f576020604051621275008152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060ca5460f81c604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602073ffffffffffffffffffffffffffffffffffffffff60325416604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f576020604051610e108152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760206104a3613c7e565b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602065ffffffffffff60ca5416604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602064ffffffffff60325460c81c16604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602064ffffffffff60ca5460d01c16604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602067ffffffffffffffff60965416604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060405164ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b60c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760043564ffffffffff811680910361026f576024359065ffffffffffff821680920361026f576044359164ffffffffff831680930361026f573660c41161026f57611229613c7e565b928334106115de5765ffffffffffff82146115b657611246614871565b1561158e5760ca5460f81c936040517fd754ebc90000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201528460248201528360448201528260648201528560848201526060606460a48301376020816101048173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611583575f91611551575b506096549567ffffffffffffffff87169561134f64ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613c64565b61136667ffffffffffffffff8a60401c1689613c71565b64ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016908181029181830414901517156107a6576113b164ffffffffff92918392613c64565b169860801c16808910611549575b50604051906113cd826133c4565b838252602082019564ffffffffff8a16968781526040840164ffffffffff60016bffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016968784528d5f52609760205260405f2090518155019251167fffffffffffffffffffffffffffffff000000000000000000000000000000000070ffffffffffffffffffffffff00000000008454935160281b1692161717905560018901998a8a116107a6576101006104a3996115439961153d986115389860209f968f97967f85cd26087c9aff65fa47226d80aa274a6b5b489ba9f9878ca8e0e2000da5237f977fffffffffffffffffffffff0000000000ffffffffffffffff000000000000000074ffffffffff0000000000000000000000000000000067ffffffffffffffff60965493169360801b1691161717609655604051948552602085015260606064604086013760a084015260c083015260e0820152a383613c71565b6149ce565b34613c71565b33614a3a565b9750886113bf565b90506020813d60201161157b575b8161156c602093836133e0565b8101031261026f57518661130d565b3d915061155f565b6040513d5f823e3d90fd5b7fd179c817000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fe4b4cce4000000000000000000000000000000000000000000000000000000005f5260045ffd5b837ff04f3db2000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b3461026f5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760043567ffffffffffffffff811161026f573660238201121561026f57806004013567ffffffffffffffff811161026f576024820191602436918360061b01011161026f5773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163303610856576116de9165ffffffffffff60ca54166116d883836146dc565b90614335565b005b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760325473ffffffffffffffffffffffffffffffffffffffff811633036118355764ffffffffff8160c81c1680421061180a575064ffffffffff4216906212750061175783613c48565b92019164ffffffffff83116107a6577dffffffffff0000000000000000000000000000000000000000000000000078ffffffffff00000000000000000000000000000000000000007fffff00000000000000000000ffffffffffffffffffffffffffffffffffffffff9260a01b169360c81b16911617178060325564ffffffffff6040519160a01c1681527f4d2a3b53c226e18db5c22e3f279ad3e56faf83f435d2feb9fd5cfb4effa5596760203392a2005b7f6589fea1000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f78d0d398000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602067ffffffffffffffff60ca5460601c16604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461026f577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601610120811261026f5760e01361026f5760e43567ffffffffffffffff811161026f5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc823603011261026f576116de906101043590600401613627565b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163003611a335760206040517f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc8152f35b7fe07c8dba000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760205f54604051908152f35b60407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57611ac76133a1565b6024359067ffffffffffffffff821161026f573660238301121561026f578160040135611af381613421565b92611b0160405194856133e0565b818452366024838301011161026f57815f92602460209301838701378401015273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803014908115611dad575b50611a335773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036108565773ffffffffffffffffffffffffffffffffffffffff8116916040517f52d1902d000000000000000000000000000000000000000000000000000000008152602081600481875afa5f9181611d79575b50611c2557837f4c9c8ce3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b807f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc859203611d4e5750823b15611d2357807fffffffffffffffffffffffff00000000000000000000000000000000000000007f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc5416177f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc557fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b5f80a2805115611cf2576116de91614ab2565b505034611cfb57005b7fb398979f000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4c9c8ce3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7faa1d49a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091506020813d602011611da5575b81611d95602093836133e0565b8101031261026f57519085611bf4565b3d9150611d88565b905073ffffffffffffffffffffffffffffffffffffffff7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc5416141583611b63565b3461026f577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601610140811261026f5760e01361026f5760e43567ffffffffffffffff811161026f573660238201121561026f5767ffffffffffffffff81600401351161026f57366024826004013560051b8301011161026f5767ffffffffffffffff610104351161026f5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc610104353603011261026f5760ca5465ffffffffffff8116908167ffffffffffffffff611eca6134cd565b161115612e8357611ed96134cd565b67ffffffffffffffff80611eec856134f9565b16911603612e365765ffffffffffff611f0361353b565b818360a01c169182911611801590612e14575b612d1c5764ffffffffff611f28613565565b818460d01c1691829116108015612df3575b612da75750611f47613579565b610e104201908142116107a65764ffffffffff1611612d69578065ffffffffffff611f70613550565b160365ffffffffffff81116107a65765ffffffffffff63ffffffff911611612d1c575063ffffffff90611fa161358d565b9060f81c9182911610612ce05763ffffffff611fbb61358d565b16141580612cbf575b612c8257611fd061405f565b6004820135158080612c76575b612c4e576040519160a0830183811067ffffffffffffffff821117612c21576040525f83525f60208401525f60408401525f60608401525f60808401525f5260cb60205260405f205460c954806060850152816020850152608084015260408301525f5b83600401358110612bdd575015612b84575b61206960646101043501610104356004016135b1565b15159050612b66575f545b6120d16120a561208a60046101043501806135b1565b929060405192839160208301956020875260408401916140e1565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826133e0565b5190205f5490818103612b3857506120f1905060046101043501806135b1565b90506024610104350135901c612af0576121096134cd565b61211161353b565b612119613550565b612121613565565b612129613579565b61213161358d565b875167ffffffffffffffff1660208901519160408a01519360608b01519560808c0151976040519960208b019b7e89f46012a969e18016c8bebaa1488d513bb453a4d264c0445552688b32c83f8d527f000000000000000000000000000000000000000000000000000000000000000060408d015267ffffffffffffffff1660608c015265ffffffffffff1660808b015265ffffffffffff1660a08a015264ffffffffff1660c089015264ffffffffff1660e088015263ffffffff166101008701526101208601526101408501526101608401526101808301526101a082015260c4356101c0820152826101e08201526101e08152612232610200826133e0565b51902060405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8252604081017f758d65ccc3cd838735eeddb8d92edff44116af231d6a555b3f66e2272b54637c9052606081017fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc690524660808201523060a082015260a081526122c960c0826133e0565b51902090604051917f1901000000000000000000000000000000000000000000000000000000000000835260028301526022820152604290205f935f5f935f965b859261231c60046101043501806135b1565b905089101561256e5761235f6123428a61233c60046101043501806135b1565b906146cc565b9167ffffffffffffffff612358602085016134e4565b1690613c64565b96600160246101043501358b1c161561256257604181018091116107a65780946123956044610104350161010435600401614618565b9050821161251b576123a683613d40565b916123bd6044610104350161010435600401614618565b90918084116107a6571161026f576123d9916041910189614b79565b5060048193929310156124ee57600381146124ac5761246a5773ffffffffffffffffffffffffffffffffffffffff918216911680820361243c57505060019167ffffffffffffffff612358602061243094016134e4565b975b019694919461230a565b7f34df6dd3000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff907f7de40f25000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff827f066ca2ee000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b506125326044610104350161010435600401614618565b90507ff125fffc000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b93505096600190612432565b84908892886125896044610104350161010435600401614618565b90508103612ada5750806003026003810482036107a6577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831683036107a6578260011b1015612aac5750506125e16101243561414f565b90604051906125f160e0836133e0565b60e03683377f00000000000000000000000000000000000000000000000000000000000000008252602084015160408301526060840151608083015260a43563ffffffff811614155f5b826004013581106127f2576116de866127e189608083015160c955604083015167ffffffffffffffff61266c6134cd565b165f5260cb60205260405f205565ffffffffffff6126886134cd565b1660ca54907effffffffff000000000000000000000000000000000000000000000000000073ffffffffffffffff0000000000000000000000006126e467ffffffffffffffff88511667ffffffffffffffff8660601c16613519565b60601b16917fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff612712613550565b917fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff61273c613579565b957effffffffffffffffffffff0000000000000000ffffffffffff00000000000079ffffffffffff00000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000006127a161358d565b60f81b169660a01b16981617161716179160d01b16171760ca556127c36134cd565b6127d960646101043501610104356004016135b1565b929091614335565b6127ed6101243561438a565b6144a4565b612804818460040135602486016140a1565b604081013561281281614a5c565b60608201359061282182614a5c565b60408701516020880152604087015260808601516060870152608086015261285361284e602083016135a0565b613d61565b60a086015260048401357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8101116107a65760048401357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff018203612aa657855b60c08601526128c2816135a0565b8361026f5761291e73ffffffffffffffffffffffffffffffffffffffff9160a43563ffffffff67ffffffff0000000091169160201b16175f52606460205273ffffffffffffffffffffffffffffffffffffffff60405f20541690565b16908115612a6057806080612934920190614618565b9190826040519384927f9adc1cb00000000000000000000000000000000000000000000000000000000084526101006004850152816101048501526101248401375f610124828401015260248201885f915b60078310612a47575050509181610124817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602097011681010301915afa908115611583575f91612a0d575b50156129e25760010161263b565b7fc4abe6c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506020813d8211612a3f575b81612a27602093836133e0565b8101031261026f5751801515810361026f57886129d4565b3d9150612a1a565b8151815286945060019092019160209182019101612986565b612a6e63ffffffff916135a0565b7fe15338df000000000000000000000000000000000000000000000000000000005f521660045263ffffffff60a4351660245260445ffd5b5f6128b4565b7ffc2d859d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6125326044610104350161010435600401614618565b612b0060046101043501806135b1565b90507fc7a8778f000000000000000000000000000000000000000000000000000000005f52602461010435013560045260245260445ffd5b7f594092cb000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b612b7f610cc060646101043501610104356004016135b1565b612074565b60048201357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116107a657612bc76040918460040135602486016140a1565b6060810135608084015201356040820152612053565b8067ffffffffffffffff612c1863ffffffff612c0e6020612c086001978b6004013560248d016140a1565b016135a0565b1682875116613519565b16845201612041565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7fb292bf7c000000000000000000000000000000000000000000000000000000005f5260045ffd5b50610124351515611fdd565b63ffffffff612c8f61358d565b7fe15338df000000000000000000000000000000000000000000000000000000005f525f6004521660245260445ffd5b5063ffffffff612ccd61358d565b165f52606560205260405f205415611fc4565b63ffffffff612ced61358d565b7f9fc0ad57000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b65ffffffffffff9081612d2d61353b565b612d35613550565b927faf604122000000000000000000000000000000000000000000000000000000005f52600452166024521660445260645ffd5b64ffffffffff612d77613579565b7f0a072184000000000000000000000000000000000000000000000000000000005f52166004524260245260445ffd5b64ffffffffff9081612db7613565565b612dbf613579565b927ff4388259000000000000000000000000000000000000000000000000000000005f52600452166024521660445260645ffd5b50612dfc613565565b64ffffffffff80612e0b613579565b16911611611f3a565b50612e1d61353b565b65ffffffffffff80612e2d613550565b16911611611f16565b67ffffffffffffffff8281612e52612e4c6134cd565b926134f9565b917f74f056b8000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b5067ffffffffffffffff612e956134cd565b7f1e6522ff000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036108565760325464ffffffffff8160a01c16421015612f90577fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff16603255337f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa5f80a2005b7ff6478f34000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461026f5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57612fef6133a1565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163303610856576116de90613fe0565b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602065ffffffffffff60ca5460a01c16604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5761014060ca5465ffffffffffff811690815f5260cb60205260405f20549160c954915f549164ffffffffff60325460a01c16936040519586526020860152604085015265ffffffffffff8160301c16606085015267ffffffffffffffff8160601c16608085015265ffffffffffff8160a01c1660a085015264ffffffffff8160d01c1660c085015260f81c60e0840152610100830152610120820152f35b3461026f5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f575f60408051613184816133c4565b82815282602082015201526004355f526097602052606060405f206bffffffffffffffffffffffff6040516131b8816133c4565b64ffffffffff600184549485845201549183604060208301928486168452019360281c1683526040519485525116602084015251166040820152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060405160048152f35b3461026f5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5773ffffffffffffffffffffffffffffffffffffffff6132796133a1565b165f526098602052602060405f2054604051908152f35b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f57602060c954604051908152f35b3461026f577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36016060811261026f5773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036108565760601361026f5760405161334b816133c4565b60043563ffffffff8116810361026f57815260243563ffffffff8116810361026f5760208201526044359073ffffffffffffffffffffffffffffffffffffffff8216820361026f576116de916040820152613e18565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361026f57565b6060810190811067ffffffffffffffff821117612c2157604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612c2157604052565b67ffffffffffffffff8111612c2157601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b3461026f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261026f5760206040516203f4808152f35b6004359063ffffffff8216820361026f57565b6024359063ffffffff8216820361026f57565b359063ffffffff8216820361026f57565b60043567ffffffffffffffff8116810361026f5790565b3567ffffffffffffffff8116810361026f5790565b67ffffffffffffffff60019116019067ffffffffffffffff82116107a657565b9067ffffffffffffffff8091169116019067ffffffffffffffff82116107a657565b60243565ffffffffffff8116810361026f5790565b60443565ffffffffffff8116810361026f5790565b60643564ffffffffff8116810361026f5790565b60843564ffffffffff8116810361026f5790565b60a43563ffffffff8116810361026f5790565b3563ffffffff8116810361026f5790565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561026f570180359067ffffffffffffffff821161026f57602001918160061b3603831361026f57565b9067ffffffffffffffff8091169116039067ffffffffffffffff82116107a657565b6004359067ffffffffffffffff821692838314158061026f5760ca549265ffffffffffff8416808710613c19578261026f57808711613bea575060a4359063ffffffff821680830361026f578560f81c808203613bbb57506044359565ffffffffffff87169687810361026f5765ffffffffffff8260a01c16808903613b7057506084359564ffffffffff87169283880361026f5760d01c64ffffffffff16808403613b2657506136d661405f565b61026f57895f5260cb60205260405f2054978715613ad95763ffffffff6136ff602087016135a0565b1615801590613acb575b8015613abb575b613a93576040519661372360e0896133e0565b60e03689378960408901528960208901527f0000000000000000000000000000000000000000000000000000000000000000885260c9548060808a015260608901526024359165ffffffffffff8316830361026f57830361026f576064359364ffffffffff8516850361026f57810361026f576bffffffffffff00000000000070ffffffffff00000000000000000000000075ffffffffff00000000000000000000000000000000008365ffffffffffff945060881b169560601b169360301b1691161717176137f28661414f565b60c086015260a0850152613805826135a0565b81840361026f576138628473ffffffffffffffffffffffffffffffffffffffff929063ffffffff67ffffffff0000000091169160201b16175f52606460205273ffffffffffffffffffffffffffffffffffffffff60405f20541690565b16928315613a4d57505080608061387a920190614618565b80936040519485937f9adc1cb00000000000000000000000000000000000000000000000000000000085526101006004860152816101048601526101248501375f6101248385010152602483015f905b60078210613a33575050509181610124817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602097011681010301915afa908115611583575f916139f8575b50156139cc576139279061438a565b60ca549065ffffffffffff821665ffffffffffff8360301c16146139c65761395864ffffffffff8360d01c16614669565b50506139c6577f94ca2f2b886b0c105dda7f93e4091fcb90c97304e95b2fe0a589fe1f2f95430b92827fffffffffffffffffffffffffffffffffffffffff000000000000ffffffffffff6bffffffffffff00000000000060209560301b1691161760ca5550604051908152a2565b50505050565b7fc4abe6c6000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b90506020813d602011613a2b575b81613a13602093836133e0565b8101031261026f5751801515810361026f575f613918565b3d9150613a06565b8251815286945060209283019260019290920191016138ca565b613a56836135a0565b82820361026f5763ffffffff91507fe15338df000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b7f420af96e000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060c95460608601351415613710565b508860408601351415613709565b67ffffffffffffffff613af660965482808260401c169116613605565b7ffb0bcfb4000000000000000000000000000000000000000000000000000000005f525f6004521660245260445ffd5b8784916064359164ffffffffff83169283810361026f5750507ff4388259000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b8892506024359165ffffffffffff83169283810361026f5750507faf604122000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b907f9fc0ad57000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b867f74f056b8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b867f1e6522ff000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b64ffffffffff6203f4809116019064ffffffffff82116107a657565b919082018092116107a657565b919082039182116107a657565b671fffffffffffffff613ca360965467ffffffffffffffff808260401c169116613605565b60031c1660408111613ce4575b6bffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016901b90565b506040613cb0565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561026f570180359067ffffffffffffffff821161026f5760200191606082023603831361026f57565b3573ffffffffffffffffffffffffffffffffffffffff8116810361026f5790565b60243565ffffffffffff81169081810361026f575060443565ffffffffffff8116810361026f576064359164ffffffffff8316830361026f576084359364ffffffffff8516850361026f5770ffffffffff00000000000000000000000075ffffffffff000000000000000000000000000000000079ffffffff000000000000000000000000000000000000000000006bffffffffffff0000000000009360b01b169660881b169460601b169260301b161717171790565b6020810163ffffffff81511680158015613fd6575b613fab5750604082019173ffffffffffffffffffffffffffffffffffffffff835116803b15613f80575063ffffffff81511667ffffffff0000000063ffffffff80855116169160201b161790815f52606460205273ffffffffffffffffffffffffffffffffffffffff60405f205416918215613f32575b9173ffffffffffffffffffffffffffffffffffffffff63ffffffff806040947f7fd9101ce44cb1c6fa5e6b97310e121565cca15980a21349a4c08b0dbc8af8de96848a5116905f526064602052865f20907fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905551169551169551169082519182526020820152a3565b9163ffffffff8451165f52606560205260405f20928354937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff85146107a65760019490940190935591613ea4565b7f5e324f0e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f28bdf768000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff8111613e2d565b7fffffffffffffffffffffffff000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff6032549216918273ffffffffffffffffffffffffffffffffffffffff82167f95bb211a5a393c4d30c3edc9a745825fba4e6ad3e3bb949e6bf8ccdfe431a8115f80a31617603255565b64ffffffffff60325460a01c168042106140765750565b7f2e7d5c09000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9190811015610bed5760051b810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618136030182121561026f570190565b916020908281520191905f905b8082106140fb5750505090565b909192833573ffffffffffffffffffffffffffffffffffffffff811680910361026f57815260208401359067ffffffffffffffff821680920361026f576040816001936020839401520194019201906140ee565b80156142da5767ffffffffffffffff90614174609654838160401c1693849116613c71565b80821180156142d0575b6142a15750604051916141926080846133e0565b60803684375f5b82811061427157505050604051907fb8f63363000000000000000000000000000000000000000000000000000000008252600482015f905b6004821061425b5750505060208160848173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611583575f9161422c575090565b90506020813d602011614253575b81614247602093836133e0565b8101031261026f575190565b3d915061423a565b60208060019285518152019301910190916141d1565b61427b8183613c64565b5f52609760205260405f2054906004811015610bed576001918160051b86015201614199565b907ffb0bcfb4000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506004821161417e565b505f90565b915f548314614330578261432b7f7c39e7145a32093fb0317c1c21177a6fc47b878629c30df03e746428f5e64640935f95865560405193849384526040602085015260408401916140e1565b0390a2565b505050565b905f5481146139c65761432b7f7c39e7145a32093fb0317c1c21177a6fc47b878629c30df03e746428f5e6464093825f5567ffffffffffffffff604051948594855260406020860152169560408401916140e1565b80156144a15767ffffffffffffffff60965460401c16905f905f5b81811061444857506143b78184613c64565b7fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff00000000000000006096549260401b16911617609655335f52609860205260405f2061440e838254613c64565b9055604051928352602083015260408201527f583bda3bace5120759770c096d2f72532c84df3c50d0ad6eb19103e0f730f80d60603392a2565b9161447e6001916144598587613c64565b5f5260976020526bffffffffffffffffffffffff8360405f20015460281c1690613c64565b926144898186613c64565b5f5260976020525f82604082208281550155016143a5565b50565b60843564ffffffffff8116810361026f576144be90614669565b916145835750506004359067ffffffffffffffff82169182810361026f5760ca547fffffffffffffffffffffffffffffffffffffffff000000000000ffffffffffff6bffffffffffff0000000000008360301b1691161760ca55506040810151906080810151916044359265ffffffffffff841680850361026f5767ffffffffffffffff6080947fdf8ef8a936ff4039e8c5af58ce252a6334abfb4754b1fc727ffbae5a470308b49650511691604051938452602084015260408301526060820152a2565b6004359267ffffffffffffffff84169384810361026f57506040810151906080810151936044359365ffffffffffff85169586860361026f577f523c9410370313ceeb38c28dafaf12cce31c3d3aed5c6a957feecb765427be519667ffffffffffffffff64ffffffffff9560c0985051169160405196875260208701526040860152606085015260808401521660a0820152a2565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561026f570180359067ffffffffffffffff821161026f5760200191813603831361026f57565b6096549067ffffffffffffffff808360401c16921682146146c257815f52609760205264ffffffffff80600160405f20015416911681118015906146aa5792565b506146b481613c48565b64ffffffffff429116111592565b50505f905f905f90565b9190811015610bed5760061b0190565b81158015614867575b61483b575f80805b84821061475757505067ffffffffffffffff811161472c57506147266120a59160405192839160208301956020875260408401916140e1565b51902090565b7f77a00331000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff8061478061477b8589896146cc565b613d40565b9216911611156148105767ffffffffffffffff6147a960206147a38488886146cc565b016134e4565b16156147e55760016147dc6147c261477b8488886146cc565b9367ffffffffffffffff61235860206147a3878b8b6146cc565b929101906146ed565b7f766a8cfa000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f2c39f233000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507fea89b449000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50606482116146e5565b6084356064357f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181108015906149a4575b8015614978575b614972577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018181920991800990807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181116107a6577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018080858195097f1aee90f15f2189693df072d799fd11fc039b2959ebb7c867d075ca8cf4d7eb8e0960010892081490565b50505f90565b507f060c89ce5c263405370a08b6d0302b0bab3eedb83920ee0a677297dc392126f160a43510156148a9565b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018210156148a2565b80156144a1575f8080809361dead5af13d15614a35573d6149ee81613421565b906149fc60405192836133e0565b81525f60203d92013e5b15614a0d57565b7ff499da20000000000000000000000000000000000000000000000000000000005f5260045ffd5b614a06565b8115614a58575f80809381935af13d15614a35573d6149ee81613421565b5050565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001811015614a875750565b7f6ecb1921000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905f8091602081519101845af48080614b66575b15614ae65750506040513d81523d5f602083013e60203d82010160405290565b15614b2d5773ffffffffffffffffffffffffffffffffffffffff907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d15614b3e576040513d5f823e3d90fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d151580614ac65750813b1515614ac6565b9060418303614ba357614b9c9250602081013591604082359201355f1a90614bad565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614c31579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611583575f5173ffffffffffffffffffffffffffffffffffffffff811615614c2757905f905f90565b505f906001905f90565b5050505f916003919056f0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00",
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
// Solidity: constructor(bytes32 domain_, address governance_, (uint40,uint40,uint96,address) terms) returns()
func (healthRollup *HealthRollup) PackConstructor(domain_ [32]byte, governance_ common.Address, terms ForcedTerms) []byte {
	enc, err := healthRollup.abi.Pack("", domain_, governance_, terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCLOCKAHEAD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9bb5814b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CLOCK_AHEAD() view returns(uint256)
func (healthRollup *HealthRollup) PackCLOCKAHEAD() []byte {
	enc, err := healthRollup.abi.Pack("CLOCK_AHEAD")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCLOCKAHEAD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9bb5814b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CLOCK_AHEAD() view returns(uint256)
func (healthRollup *HealthRollup) TryPackCLOCKAHEAD() ([]byte, error) {
	return healthRollup.abi.Pack("CLOCK_AHEAD")
}

// UnpackCLOCKAHEAD is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9bb5814b.
//
// Solidity: function CLOCK_AHEAD() view returns(uint256)
func (healthRollup *HealthRollup) UnpackCLOCKAHEAD(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("CLOCK_AHEAD", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLATEST is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c576fc3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function LATEST() view returns(uint40)
func (healthRollup *HealthRollup) PackLATEST() []byte {
	enc, err := healthRollup.abi.Pack("LATEST")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLATEST is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c576fc3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function LATEST() view returns(uint40)
func (healthRollup *HealthRollup) TryPackLATEST() ([]byte, error) {
	return healthRollup.abi.Pack("LATEST")
}

// UnpackLATEST is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8c576fc3.
//
// Solidity: function LATEST() view returns(uint40)
func (healthRollup *HealthRollup) UnpackLATEST(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("LATEST", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMAXATTESTERS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda771733.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_ATTESTERS() view returns(uint256)
func (healthRollup *HealthRollup) PackMAXATTESTERS() []byte {
	enc, err := healthRollup.abi.Pack("MAX_ATTESTERS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXATTESTERS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda771733.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_ATTESTERS() view returns(uint256)
func (healthRollup *HealthRollup) TryPackMAXATTESTERS() ([]byte, error) {
	return healthRollup.abi.Pack("MAX_ATTESTERS")
}

// UnpackMAXATTESTERS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xda771733.
//
// Solidity: function MAX_ATTESTERS() view returns(uint256)
func (healthRollup *HealthRollup) UnpackMAXATTESTERS(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("MAX_ATTESTERS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMAXFORCED is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f8638b2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_FORCED() view returns(uint256)
func (healthRollup *HealthRollup) PackMAXFORCED() []byte {
	enc, err := healthRollup.abi.Pack("MAX_FORCED")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXFORCED is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f8638b2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_FORCED() view returns(uint256)
func (healthRollup *HealthRollup) TryPackMAXFORCED() ([]byte, error) {
	return healthRollup.abi.Pack("MAX_FORCED")
}

// UnpackMAXFORCED is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0f8638b2.
//
// Solidity: function MAX_FORCED() view returns(uint256)
func (healthRollup *HealthRollup) UnpackMAXFORCED(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("MAX_FORCED", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPAUSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe65fad97.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PAUSE() view returns(uint40)
func (healthRollup *HealthRollup) PackPAUSE() []byte {
	enc, err := healthRollup.abi.Pack("PAUSE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPAUSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe65fad97.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PAUSE() view returns(uint40)
func (healthRollup *HealthRollup) TryPackPAUSE() ([]byte, error) {
	return healthRollup.abi.Pack("PAUSE")
}

// UnpackPAUSE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe65fad97.
//
// Solidity: function PAUSE() view returns(uint40)
func (healthRollup *HealthRollup) UnpackPAUSE(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("PAUSE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPAUSEINTERVAL is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4cdd02c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PAUSE_INTERVAL() view returns(uint40)
func (healthRollup *HealthRollup) PackPAUSEINTERVAL() []byte {
	enc, err := healthRollup.abi.Pack("PAUSE_INTERVAL")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPAUSEINTERVAL is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4cdd02c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PAUSE_INTERVAL() view returns(uint40)
func (healthRollup *HealthRollup) TryPackPAUSEINTERVAL() ([]byte, error) {
	return healthRollup.abi.Pack("PAUSE_INTERVAL")
}

// UnpackPAUSEINTERVAL is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa4cdd02c.
//
// Solidity: function PAUSE_INTERVAL() view returns(uint40)
func (healthRollup *HealthRollup) UnpackPAUSEINTERVAL(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("PAUSE_INTERVAL", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackUPGRADEINTERFACEVERSION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad3cb1cc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (healthRollup *HealthRollup) PackUPGRADEINTERFACEVERSION() []byte {
	enc, err := healthRollup.abi.Pack("UPGRADE_INTERFACE_VERSION")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUPGRADEINTERFACEVERSION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad3cb1cc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (healthRollup *HealthRollup) TryPackUPGRADEINTERFACEVERSION() ([]byte, error) {
	return healthRollup.abi.Pack("UPGRADE_INTERFACE_VERSION")
}

// UnpackUPGRADEINTERFACEVERSION is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xad3cb1cc.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (healthRollup *HealthRollup) UnpackUPGRADEINTERFACEVERSION(data []byte) (string, error) {
	out, err := healthRollup.abi.Unpack("UPGRADE_INTERFACE_VERSION", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
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

// PackAnswerForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55956fb5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answerForced((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, (uint32,uint32,bytes32,bytes32,bytes) segment, uint256 forced) returns()
func (healthRollup *HealthRollup) PackAnswerForced(arg0 Range, segment Segment, forced *big.Int) []byte {
	enc, err := healthRollup.abi.Pack("answerForced", arg0, segment, forced)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswerForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55956fb5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answerForced((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, (uint32,uint32,bytes32,bytes32,bytes) segment, uint256 forced) returns()
func (healthRollup *HealthRollup) TryPackAnswerForced(arg0 Range, segment Segment, forced *big.Int) ([]byte, error) {
	return healthRollup.abi.Pack("answerForced", arg0, segment, forced)
}

// PackAnsweredCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf52f445.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answeredCount() view returns(uint64)
func (healthRollup *HealthRollup) PackAnsweredCount() []byte {
	enc, err := healthRollup.abi.Pack("answeredCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnsweredCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf52f445.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answeredCount() view returns(uint64)
func (healthRollup *HealthRollup) TryPackAnsweredCount() ([]byte, error) {
	return healthRollup.abi.Pack("answeredCount")
}

// UnpackAnsweredCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcf52f445.
//
// Solidity: function answeredCount() view returns(uint64)
func (healthRollup *HealthRollup) UnpackAnsweredCount(data []byte) (uint64, error) {
	out, err := healthRollup.abi.Unpack("answeredCount", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackAttestersHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x501c1858.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function attestersHash() view returns(bytes32)
func (healthRollup *HealthRollup) PackAttestersHash() []byte {
	enc, err := healthRollup.abi.Pack("attestersHash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAttestersHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x501c1858.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function attestersHash() view returns(bytes32)
func (healthRollup *HealthRollup) TryPackAttestersHash() ([]byte, error) {
	return healthRollup.abi.Pack("attestersHash")
}

// UnpackAttestersHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x501c1858.
//
// Solidity: function attestersHash() view returns(bytes32)
func (healthRollup *HealthRollup) UnpackAttestersHash(data []byte) ([32]byte, error) {
	out, err := healthRollup.abi.Unpack("attestersHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackCurrentRules is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3f6e3f9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function currentRules() view returns(uint8)
func (healthRollup *HealthRollup) PackCurrentRules() []byte {
	enc, err := healthRollup.abi.Pack("currentRules")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrentRules is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3f6e3f9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function currentRules() view returns(uint8)
func (healthRollup *HealthRollup) TryPackCurrentRules() ([]byte, error) {
	return healthRollup.abi.Pack("currentRules")
}

// UnpackCurrentRules is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa3f6e3f9.
//
// Solidity: function currentRules() view returns(uint8)
func (healthRollup *HealthRollup) UnpackCurrentRules(data []byte) (uint8, error) {
	out, err := healthRollup.abi.Unpack("currentRules", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
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

// PackForceRevocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8b457748.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forceRevocation(uint40 actor, uint48 nonce, uint40 consent, uint256[3] signature) payable returns(uint256 number)
func (healthRollup *HealthRollup) PackForceRevocation(actor *big.Int, nonce *big.Int, consent *big.Int, signature [3]*big.Int) []byte {
	enc, err := healthRollup.abi.Pack("forceRevocation", actor, nonce, consent, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForceRevocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8b457748.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forceRevocation(uint40 actor, uint48 nonce, uint40 consent, uint256[3] signature) payable returns(uint256 number)
func (healthRollup *HealthRollup) TryPackForceRevocation(actor *big.Int, nonce *big.Int, consent *big.Int, signature [3]*big.Int) ([]byte, error) {
	return healthRollup.abi.Pack("forceRevocation", actor, nonce, consent, signature)
}

// UnpackForceRevocation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8b457748.
//
// Solidity: function forceRevocation(uint40 actor, uint48 nonce, uint40 consent, uint256[3] signature) payable returns(uint256 number)
func (healthRollup *HealthRollup) UnpackForceRevocation(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("forceRevocation", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackForcedBaseFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba0f09cc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forcedBaseFee() view returns(uint96)
func (healthRollup *HealthRollup) PackForcedBaseFee() []byte {
	enc, err := healthRollup.abi.Pack("forcedBaseFee")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForcedBaseFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba0f09cc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forcedBaseFee() view returns(uint96)
func (healthRollup *HealthRollup) TryPackForcedBaseFee() ([]byte, error) {
	return healthRollup.abi.Pack("forcedBaseFee")
}

// UnpackForcedBaseFee is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba0f09cc.
//
// Solidity: function forcedBaseFee() view returns(uint96)
func (healthRollup *HealthRollup) UnpackForcedBaseFee(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("forcedBaseFee", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackForcedCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x935227ed.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forcedCount() view returns(uint64)
func (healthRollup *HealthRollup) PackForcedCount() []byte {
	enc, err := healthRollup.abi.Pack("forcedCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForcedCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x935227ed.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forcedCount() view returns(uint64)
func (healthRollup *HealthRollup) TryPackForcedCount() ([]byte, error) {
	return healthRollup.abi.Pack("forcedCount")
}

// UnpackForcedCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x935227ed.
//
// Solidity: function forcedCount() view returns(uint64)
func (healthRollup *HealthRollup) UnpackForcedCount(data []byte) (uint64, error) {
	out, err := healthRollup.abi.Unpack("forcedCount", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackForcedDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd871e38f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forcedDelay() view returns(uint40)
func (healthRollup *HealthRollup) PackForcedDelay() []byte {
	enc, err := healthRollup.abi.Pack("forcedDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForcedDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd871e38f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forcedDelay() view returns(uint40)
func (healthRollup *HealthRollup) TryPackForcedDelay() ([]byte, error) {
	return healthRollup.abi.Pack("forcedDelay")
}

// UnpackForcedDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd871e38f.
//
// Solidity: function forcedDelay() view returns(uint40)
func (healthRollup *HealthRollup) UnpackForcedDelay(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("forcedDelay", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackForcedFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99254d68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forcedFee() view returns(uint256)
func (healthRollup *HealthRollup) PackForcedFee() []byte {
	enc, err := healthRollup.abi.Pack("forcedFee")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForcedFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99254d68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forcedFee() view returns(uint256)
func (healthRollup *HealthRollup) TryPackForcedFee() ([]byte, error) {
	return healthRollup.abi.Pack("forcedFee")
}

// UnpackForcedFee is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x99254d68.
//
// Solidity: function forcedFee() view returns(uint256)
func (healthRollup *HealthRollup) UnpackForcedFee(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("forcedFee", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackForcedRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1adf9f5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forcedRequest(uint256 number) view returns((bytes32,uint40,uint96))
func (healthRollup *HealthRollup) PackForcedRequest(number *big.Int) []byte {
	enc, err := healthRollup.abi.Pack("forcedRequest", number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForcedRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1adf9f5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forcedRequest(uint256 number) view returns((bytes32,uint40,uint96))
func (healthRollup *HealthRollup) TryPackForcedRequest(number *big.Int) ([]byte, error) {
	return healthRollup.abi.Pack("forcedRequest", number)
}

// UnpackForcedRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1adf9f5b.
//
// Solidity: function forcedRequest(uint256 number) view returns((bytes32,uint40,uint96))
func (healthRollup *HealthRollup) UnpackForcedRequest(data []byte) (ForcedRevocationsRequest, error) {
	out, err := healthRollup.abi.Unpack("forcedRequest", data)
	if err != nil {
		return *new(ForcedRevocationsRequest), err
	}
	out0 := *abi.ConvertType(out[0], new(ForcedRevocationsRequest)).(*ForcedRevocationsRequest)
	return out0, nil
}

// PackForcedSpacing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92d46e62.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forcedSpacing() view returns(uint40)
func (healthRollup *HealthRollup) PackForcedSpacing() []byte {
	enc, err := healthRollup.abi.Pack("forcedSpacing")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForcedSpacing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92d46e62.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forcedSpacing() view returns(uint40)
func (healthRollup *HealthRollup) TryPackForcedSpacing() ([]byte, error) {
	return healthRollup.abi.Pack("forcedSpacing")
}

// UnpackForcedSpacing is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x92d46e62.
//
// Solidity: function forcedSpacing() view returns(uint40)
func (healthRollup *HealthRollup) UnpackForcedSpacing(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("forcedSpacing", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGovernance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5aa6e675.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function governance() view returns(address)
func (healthRollup *HealthRollup) PackGovernance() []byte {
	enc, err := healthRollup.abi.Pack("governance")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGovernance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5aa6e675.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function governance() view returns(address)
func (healthRollup *HealthRollup) TryPackGovernance() ([]byte, error) {
	return healthRollup.abi.Pack("governance")
}

// UnpackGovernance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5aa6e675.
//
// Solidity: function governance() view returns(address)
func (healthRollup *HealthRollup) UnpackGovernance(data []byte) (common.Address, error) {
	out, err := healthRollup.abi.Unpack("governance", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb31370c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize((bytes32,bytes32,(uint32,uint32,address)[],(address,uint64)[],address) genesis) returns()
func (healthRollup *HealthRollup) PackInitialize(genesis Genesis) []byte {
	enc, err := healthRollup.abi.Pack("initialize", genesis)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb31370c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize((bytes32,bytes32,(uint32,uint32,address)[],(address,uint64)[],address) genesis) returns()
func (healthRollup *HealthRollup) TryPackInitialize(genesis Genesis) ([]byte, error) {
	return healthRollup.abi.Pack("initialize", genesis)
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

// PackPausableFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9822b14e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pausableFrom() view returns(uint40)
func (healthRollup *HealthRollup) PackPausableFrom() []byte {
	enc, err := healthRollup.abi.Pack("pausableFrom")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPausableFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9822b14e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pausableFrom() view returns(uint40)
func (healthRollup *HealthRollup) TryPackPausableFrom() ([]byte, error) {
	return healthRollup.abi.Pack("pausableFrom")
}

// UnpackPausableFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9822b14e.
//
// Solidity: function pausableFrom() view returns(uint40)
func (healthRollup *HealthRollup) UnpackPausableFrom(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("pausableFrom", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8456cb59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pause() returns()
func (healthRollup *HealthRollup) PackPause() []byte {
	enc, err := healthRollup.abi.Pack("pause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8456cb59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pause() returns()
func (healthRollup *HealthRollup) TryPackPause() ([]byte, error) {
	return healthRollup.abi.Pack("pause")
}

// PackPausedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda748b10.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pausedUntil() view returns(uint40)
func (healthRollup *HealthRollup) PackPausedUntil() []byte {
	enc, err := healthRollup.abi.Pack("pausedUntil")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPausedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda748b10.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pausedUntil() view returns(uint40)
func (healthRollup *HealthRollup) TryPackPausedUntil() ([]byte, error) {
	return healthRollup.abi.Pack("pausedUntil")
}

// UnpackPausedUntil is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xda748b10.
//
// Solidity: function pausedUntil() view returns(uint40)
func (healthRollup *HealthRollup) UnpackPausedUntil(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("pausedUntil", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPauser is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fd0506d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pauser() view returns(address)
func (healthRollup *HealthRollup) PackPauser() []byte {
	enc, err := healthRollup.abi.Pack("pauser")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPauser is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fd0506d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pauser() view returns(address)
func (healthRollup *HealthRollup) TryPackPauser() ([]byte, error) {
	return healthRollup.abi.Pack("pauser")
}

// UnpackPauser is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9fd0506d.
//
// Solidity: function pauser() view returns(address)
func (healthRollup *HealthRollup) UnpackPauser(data []byte) (common.Address, error) {
	out, err := healthRollup.abi.Unpack("pauser", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackProvenRanges is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x990ca61b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function provenRanges() view returns(uint64)
func (healthRollup *HealthRollup) PackProvenRanges() []byte {
	enc, err := healthRollup.abi.Pack("provenRanges")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProvenRanges is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x990ca61b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function provenRanges() view returns(uint64)
func (healthRollup *HealthRollup) TryPackProvenRanges() ([]byte, error) {
	return healthRollup.abi.Pack("provenRanges")
}

// UnpackProvenRanges is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x990ca61b.
//
// Solidity: function provenRanges() view returns(uint64)
func (healthRollup *HealthRollup) UnpackProvenRanges(data []byte) (uint64, error) {
	out, err := healthRollup.abi.Unpack("provenRanges", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackProxiableUUID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d1902d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (healthRollup *HealthRollup) PackProxiableUUID() []byte {
	enc, err := healthRollup.abi.Pack("proxiableUUID")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxiableUUID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d1902d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (healthRollup *HealthRollup) TryPackProxiableUUID() ([]byte, error) {
	return healthRollup.abi.Pack("proxiableUUID")
}

// UnpackProxiableUUID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52d1902d.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (healthRollup *HealthRollup) UnpackProxiableUUID(data []byte) ([32]byte, error) {
	out, err := healthRollup.abi.Unpack("proxiableUUID", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRecoverAttesters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84ea1adf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recoverAttesters((address,uint64)[] next) returns()
func (healthRollup *HealthRollup) PackRecoverAttesters(next []Attester) []byte {
	enc, err := healthRollup.abi.Pack("recoverAttesters", next)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecoverAttesters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84ea1adf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recoverAttesters((address,uint64)[] next) returns()
func (healthRollup *HealthRollup) TryPackRecoverAttesters(next []Attester) ([]byte, error) {
	return healthRollup.abi.Pack("recoverAttesters", next)
}

// PackRegisterVerifier is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x011d4342.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerVerifier((uint32,uint32,address) entry) returns()
func (healthRollup *HealthRollup) PackRegisterVerifier(entry VerifierEntry) []byte {
	enc, err := healthRollup.abi.Pack("registerVerifier", entry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterVerifier is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x011d4342.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerVerifier((uint32,uint32,address) entry) returns()
func (healthRollup *HealthRollup) TryPackRegisterVerifier(entry VerifierEntry) ([]byte, error) {
	return healthRollup.abi.Pack("registerVerifier", entry)
}

// PackRequestHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xed482c40.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestHash() view returns(address)
func (healthRollup *HealthRollup) PackRequestHash() []byte {
	enc, err := healthRollup.abi.Pack("requestHash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xed482c40.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestHash() view returns(address)
func (healthRollup *HealthRollup) TryPackRequestHash() ([]byte, error) {
	return healthRollup.abi.Pack("requestHash")
}

// UnpackRequestHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xed482c40.
//
// Solidity: function requestHash() view returns(address)
func (healthRollup *HealthRollup) UnpackRequestHash(data []byte) (common.Address, error) {
	out, err := healthRollup.abi.Unpack("requestHash", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRetireVerifier is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca381b77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function retireVerifier(uint32 shape, uint32 rulesVersion) returns()
func (healthRollup *HealthRollup) PackRetireVerifier(shape uint32, rulesVersion uint32) []byte {
	enc, err := healthRollup.abi.Pack("retireVerifier", shape, rulesVersion)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRetireVerifier is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca381b77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function retireVerifier(uint32 shape, uint32 rulesVersion) returns()
func (healthRollup *HealthRollup) TryPackRetireVerifier(shape uint32, rulesVersion uint32) ([]byte, error) {
	return healthRollup.abi.Pack("retireVerifier", shape, rulesVersion)
}

// PackRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0700037d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rewards(address settler) view returns(uint256)
func (healthRollup *HealthRollup) PackRewards(settler common.Address) []byte {
	enc, err := healthRollup.abi.Pack("rewards", settler)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0700037d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rewards(address settler) view returns(uint256)
func (healthRollup *HealthRollup) TryPackRewards(settler common.Address) ([]byte, error) {
	return healthRollup.abi.Pack("rewards", settler)
}

// UnpackRewards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0700037d.
//
// Solidity: function rewards(address settler) view returns(uint256)
func (healthRollup *HealthRollup) UnpackRewards(data []byte) (*big.Int, error) {
	out, err := healthRollup.abi.Unpack("rewards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
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

// PackSetPauser is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d88af4a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setPauser(address next) returns()
func (healthRollup *HealthRollup) PackSetPauser(next common.Address) []byte {
	enc, err := healthRollup.abi.Pack("setPauser", next)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetPauser is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d88af4a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setPauser(address next) returns()
func (healthRollup *HealthRollup) TryPackSetPauser(next common.Address) ([]byte, error) {
	return healthRollup.abi.Pack("setPauser", next)
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x49959a73.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, (uint32,uint32,bytes32,bytes32,bytes)[] segments, ((address,uint64)[],uint256,bytes,(address,uint64)[]) certificate, uint256 forced) returns()
func (healthRollup *HealthRollup) PackSettle(arg0 Range, segments []Segment, certificate Certificate, forced *big.Int) []byte {
	enc, err := healthRollup.abi.Pack("settle", arg0, segments, certificate, forced)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x49959a73.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((uint64,uint48,uint48,uint40,uint40,uint32,bytes32) range, (uint32,uint32,bytes32,bytes32,bytes)[] segments, ((address,uint64)[],uint256,bytes,(address,uint64)[]) certificate, uint256 forced) returns()
func (healthRollup *HealthRollup) TryPackSettle(arg0 Range, segments []Segment, certificate Certificate, forced *big.Int) ([]byte, error) {
	return healthRollup.abi.Pack("settle", arg0, segments, certificate, forced)
}

// PackSettledRanges is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf19a5e80.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settledRanges() view returns(uint64)
func (healthRollup *HealthRollup) PackSettledRanges() []byte {
	enc, err := healthRollup.abi.Pack("settledRanges")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettledRanges is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf19a5e80.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settledRanges() view returns(uint64)
func (healthRollup *HealthRollup) TryPackSettledRanges() ([]byte, error) {
	return healthRollup.abi.Pack("settledRanges")
}

// UnpackSettledRanges is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf19a5e80.
//
// Solidity: function settledRanges() view returns(uint64)
func (healthRollup *HealthRollup) UnpackSettledRanges(data []byte) (uint64, error) {
	out, err := healthRollup.abi.Unpack("settledRanges", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
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
// Solidity: function status() view returns(bytes32 provenRoot, bytes32 provenAccumulator, uint64 proven, uint64 settled, uint64 ops, uint48 provenHeight, uint40 provenTime, uint8 rules, bytes32 attesters, uint40 paused)
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
// Solidity: function status() view returns(bytes32 provenRoot, bytes32 provenAccumulator, uint64 proven, uint64 settled, uint64 ops, uint48 provenHeight, uint40 provenTime, uint8 rules, bytes32 attesters, uint40 paused)
func (healthRollup *HealthRollup) TryPackStatus() ([]byte, error) {
	return healthRollup.abi.Pack("status")
}

// StatusOutput serves as a container for the return parameters of contract
// method Status.
type StatusOutput struct {
	ProvenRoot        [32]byte
	ProvenAccumulator [32]byte
	Proven            uint64
	Settled           uint64
	Ops               uint64
	ProvenHeight      *big.Int
	ProvenTime        *big.Int
	Rules             uint8
	Attesters         [32]byte
	Paused            *big.Int
}

// UnpackStatus is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x200d2ed2.
//
// Solidity: function status() view returns(bytes32 provenRoot, bytes32 provenAccumulator, uint64 proven, uint64 settled, uint64 ops, uint48 provenHeight, uint40 provenTime, uint8 rules, bytes32 attesters, uint40 paused)
func (healthRollup *HealthRollup) UnpackStatus(data []byte) (StatusOutput, error) {
	out, err := healthRollup.abi.Unpack("status", data)
	outstruct := new(StatusOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.ProvenRoot = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.ProvenAccumulator = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	outstruct.Proven = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	outstruct.Settled = *abi.ConvertType(out[3], new(uint64)).(*uint64)
	outstruct.Ops = *abi.ConvertType(out[4], new(uint64)).(*uint64)
	outstruct.ProvenHeight = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	outstruct.ProvenTime = abi.ConvertType(out[6], new(big.Int)).(*big.Int)
	outstruct.Rules = *abi.ConvertType(out[7], new(uint8)).(*uint8)
	outstruct.Attesters = *abi.ConvertType(out[8], new([32]byte)).(*[32]byte)
	outstruct.Paused = abi.ConvertType(out[9], new(big.Int)).(*big.Int)
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

// PackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unpause() returns()
func (healthRollup *HealthRollup) PackUnpause() []byte {
	enc, err := healthRollup.abi.Pack("unpause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unpause() returns()
func (healthRollup *HealthRollup) TryPackUnpause() ([]byte, error) {
	return healthRollup.abi.Pack("unpause")
}

// PackUpgradeToAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f1ef286.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function upgradeToAndCall(address newImplementation, bytes data) payable returns()
func (healthRollup *HealthRollup) PackUpgradeToAndCall(newImplementation common.Address, data []byte) []byte {
	enc, err := healthRollup.abi.Pack("upgradeToAndCall", newImplementation, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpgradeToAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f1ef286.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function upgradeToAndCall(address newImplementation, bytes data) payable returns()
func (healthRollup *HealthRollup) TryPackUpgradeToAndCall(newImplementation common.Address, data []byte) ([]byte, error) {
	return healthRollup.abi.Pack("upgradeToAndCall", newImplementation, data)
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

// PackWithdrawRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc7b8981c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawRewards() returns()
func (healthRollup *HealthRollup) PackWithdrawRewards() []byte {
	enc, err := healthRollup.abi.Pack("withdrawRewards")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc7b8981c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawRewards() returns()
func (healthRollup *HealthRollup) TryPackWithdrawRewards() ([]byte, error) {
	return healthRollup.abi.Pack("withdrawRewards")
}

// HealthRollupAttestersChanged represents a AttestersChanged event raised by the HealthRollup contract.
type HealthRollupAttestersChanged struct {
	Number uint64
	Hash   [32]byte
	Next   []Attester
	Raw    *types.Log // Blockchain specific contextual infos
}

const HealthRollupAttestersChangedEventName = "AttestersChanged"

// ContractEventName returns the user-defined event name.
func (HealthRollupAttestersChanged) ContractEventName() string {
	return HealthRollupAttestersChangedEventName
}

// UnpackAttestersChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AttestersChanged(uint64 indexed number, bytes32 hash, (address,uint64)[] next)
func (healthRollup *HealthRollup) UnpackAttestersChangedEvent(log *types.Log) (*HealthRollupAttestersChanged, error) {
	event := "AttestersChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupAttestersChanged)
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

// HealthRollupHeldBackReleased represents a HeldBackReleased event raised by the HealthRollup contract.
type HealthRollupHeldBackReleased struct {
	Number  uint64
	NewRoot [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const HealthRollupHeldBackReleasedEventName = "HeldBackReleased"

// ContractEventName returns the user-defined event name.
func (HealthRollupHeldBackReleased) ContractEventName() string {
	return HealthRollupHeldBackReleasedEventName
}

// UnpackHeldBackReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event HeldBackReleased(uint64 indexed number, bytes32 newRoot)
func (healthRollup *HealthRollup) UnpackHeldBackReleasedEvent(log *types.Log) (*HealthRollupHeldBackReleased, error) {
	event := "HeldBackReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupHeldBackReleased)
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

// HealthRollupInitialized represents a Initialized event raised by the HealthRollup contract.
type HealthRollupInitialized struct {
	Version uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const HealthRollupInitializedEventName = "Initialized"

// ContractEventName returns the user-defined event name.
func (HealthRollupInitialized) ContractEventName() string {
	return HealthRollupInitializedEventName
}

// UnpackInitializedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Initialized(uint64 version)
func (healthRollup *HealthRollup) UnpackInitializedEvent(log *types.Log) (*HealthRollupInitialized, error) {
	event := "Initialized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupInitialized)
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

// HealthRollupPaused represents a Paused event raised by the HealthRollup contract.
type HealthRollupPaused struct {
	Pauser common.Address
	Until  *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const HealthRollupPausedEventName = "Paused"

// ContractEventName returns the user-defined event name.
func (HealthRollupPaused) ContractEventName() string {
	return HealthRollupPausedEventName
}

// UnpackPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paused(address indexed pauser, uint40 until)
func (healthRollup *HealthRollup) UnpackPausedEvent(log *types.Log) (*HealthRollupPaused, error) {
	event := "Paused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupPaused)
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

// HealthRollupPauserChanged represents a PauserChanged event raised by the HealthRollup contract.
type HealthRollupPauserChanged struct {
	Previous common.Address
	Current  common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const HealthRollupPauserChangedEventName = "PauserChanged"

// ContractEventName returns the user-defined event name.
func (HealthRollupPauserChanged) ContractEventName() string {
	return HealthRollupPauserChangedEventName
}

// UnpackPauserChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PauserChanged(address indexed previous, address indexed current)
func (healthRollup *HealthRollup) UnpackPauserChangedEvent(log *types.Log) (*HealthRollupPauserChanged, error) {
	event := "PauserChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupPauserChanged)
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

// HealthRollupRangeHeldBack represents a RangeHeldBack event raised by the HealthRollup contract.
type HealthRollupRangeHeldBack struct {
	Number         uint64
	NewRoot        [32]byte
	NewAccumulator [32]byte
	LastHeight     *big.Int
	Ops            uint64
	Request        *big.Int
	Due            *big.Int
	Raw            *types.Log // Blockchain specific contextual infos
}

const HealthRollupRangeHeldBackEventName = "RangeHeldBack"

// ContractEventName returns the user-defined event name.
func (HealthRollupRangeHeldBack) ContractEventName() string {
	return HealthRollupRangeHeldBackEventName
}

// UnpackRangeHeldBackEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RangeHeldBack(uint64 indexed number, bytes32 newRoot, bytes32 newAccumulator, uint48 lastHeight, uint64 ops, uint256 request, uint40 due)
func (healthRollup *HealthRollup) UnpackRangeHeldBackEvent(log *types.Log) (*HealthRollupRangeHeldBack, error) {
	event := "RangeHeldBack"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupRangeHeldBack)
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

// HealthRollupRevocationForced represents a RevocationForced event raised by the HealthRollup contract.
type HealthRollupRevocationForced struct {
	Number       *big.Int
	Actor        *big.Int
	Nonce        *big.Int
	Consent      *big.Int
	Signature    [3]*big.Int
	RulesVersion uint8
	Id           [32]byte
	Due          *big.Int
	Raw          *types.Log // Blockchain specific contextual infos
}

const HealthRollupRevocationForcedEventName = "RevocationForced"

// ContractEventName returns the user-defined event name.
func (HealthRollupRevocationForced) ContractEventName() string {
	return HealthRollupRevocationForcedEventName
}

// UnpackRevocationForcedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RevocationForced(uint256 indexed number, uint40 indexed actor, uint48 nonce, uint40 consent, uint256[3] signature, uint8 rulesVersion, bytes32 id, uint40 due)
func (healthRollup *HealthRollup) UnpackRevocationForcedEvent(log *types.Log) (*HealthRollupRevocationForced, error) {
	event := "RevocationForced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupRevocationForced)
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

// HealthRollupRevocationsAnswered represents a RevocationsAnswered event raised by the HealthRollup contract.
type HealthRollupRevocationsAnswered struct {
	First   *big.Int
	Count   *big.Int
	Settler common.Address
	Reward  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const HealthRollupRevocationsAnsweredEventName = "RevocationsAnswered"

// ContractEventName returns the user-defined event name.
func (HealthRollupRevocationsAnswered) ContractEventName() string {
	return HealthRollupRevocationsAnsweredEventName
}

// UnpackRevocationsAnsweredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RevocationsAnswered(uint256 first, uint256 count, address indexed settler, uint256 reward)
func (healthRollup *HealthRollup) UnpackRevocationsAnsweredEvent(log *types.Log) (*HealthRollupRevocationsAnswered, error) {
	event := "RevocationsAnswered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupRevocationsAnswered)
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

// HealthRollupRewardPaid represents a RewardPaid event raised by the HealthRollup contract.
type HealthRollupRewardPaid struct {
	Settler common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const HealthRollupRewardPaidEventName = "RewardPaid"

// ContractEventName returns the user-defined event name.
func (HealthRollupRewardPaid) ContractEventName() string {
	return HealthRollupRewardPaidEventName
}

// UnpackRewardPaidEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RewardPaid(address indexed settler, uint256 amount)
func (healthRollup *HealthRollup) UnpackRewardPaidEvent(log *types.Log) (*HealthRollupRewardPaid, error) {
	event := "RewardPaid"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupRewardPaid)
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

// HealthRollupUnpaused represents a Unpaused event raised by the HealthRollup contract.
type HealthRollupUnpaused struct {
	By  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const HealthRollupUnpausedEventName = "Unpaused"

// ContractEventName returns the user-defined event name.
func (HealthRollupUnpaused) ContractEventName() string {
	return HealthRollupUnpausedEventName
}

// UnpackUnpausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unpaused(address indexed by)
func (healthRollup *HealthRollup) UnpackUnpausedEvent(log *types.Log) (*HealthRollupUnpaused, error) {
	event := "Unpaused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupUnpaused)
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

// HealthRollupUpgraded represents a Upgraded event raised by the HealthRollup contract.
type HealthRollupUpgraded struct {
	Implementation common.Address
	Raw            *types.Log // Blockchain specific contextual infos
}

const HealthRollupUpgradedEventName = "Upgraded"

// ContractEventName returns the user-defined event name.
func (HealthRollupUpgraded) ContractEventName() string {
	return HealthRollupUpgradedEventName
}

// UnpackUpgradedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Upgraded(address indexed implementation)
func (healthRollup *HealthRollup) UnpackUpgradedEvent(log *types.Log) (*HealthRollupUpgraded, error) {
	event := "Upgraded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupUpgraded)
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

// HealthRollupVerifierRegistered represents a VerifierRegistered event raised by the HealthRollup contract.
type HealthRollupVerifierRegistered struct {
	Shape        uint32
	RulesVersion uint32
	Verifier     common.Address
	Replaced     common.Address
	Raw          *types.Log // Blockchain specific contextual infos
}

const HealthRollupVerifierRegisteredEventName = "VerifierRegistered"

// ContractEventName returns the user-defined event name.
func (HealthRollupVerifierRegistered) ContractEventName() string {
	return HealthRollupVerifierRegisteredEventName
}

// UnpackVerifierRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VerifierRegistered(uint32 indexed shape, uint32 indexed rulesVersion, address verifier, address replaced)
func (healthRollup *HealthRollup) UnpackVerifierRegisteredEvent(log *types.Log) (*HealthRollupVerifierRegistered, error) {
	event := "VerifierRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupVerifierRegistered)
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

// HealthRollupVerifierRetired represents a VerifierRetired event raised by the HealthRollup contract.
type HealthRollupVerifierRetired struct {
	Shape        uint32
	RulesVersion uint32
	Verifier     common.Address
	Raw          *types.Log // Blockchain specific contextual infos
}

const HealthRollupVerifierRetiredEventName = "VerifierRetired"

// ContractEventName returns the user-defined event name.
func (HealthRollupVerifierRetired) ContractEventName() string {
	return HealthRollupVerifierRetiredEventName
}

// UnpackVerifierRetiredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VerifierRetired(uint32 indexed shape, uint32 indexed rulesVersion, address verifier)
func (healthRollup *HealthRollup) UnpackVerifierRetiredEvent(log *types.Log) (*HealthRollupVerifierRetired, error) {
	event := "VerifierRetired"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != healthRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HealthRollupVerifierRetired)
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
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AlreadyProven"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAlreadyProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AnswerChangesState"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAnswerChangesStateError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AttestationHighS"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAttestationHighSError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AttestationMalformed"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAttestationMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AttestationOfAnother"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAttestationOfAnotherError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AttesterOutOfOrder"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAttesterOutOfOrderError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AttesterWithoutPower"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAttesterWithoutPowerError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AttestersMiscounted"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAttestersMiscountedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["AttestersUnknown"].ID.Bytes()[:4]) {
		return healthRollup.UnpackAttestersUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["ClockAhead"].ID.Bytes()[:4]) {
		return healthRollup.UnpackClockAheadError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["ERC1967InvalidImplementation"].ID.Bytes()[:4]) {
		return healthRollup.UnpackERC1967InvalidImplementationError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["ERC1967NonPayable"].ID.Bytes()[:4]) {
		return healthRollup.UnpackERC1967NonPayableError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return healthRollup.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["FeeTooLow"].ID.Bytes()[:4]) {
		return healthRollup.UnpackFeeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["ForcedUnknown"].ID.Bytes()[:4]) {
		return healthRollup.UnpackForcedUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["GovernanceOnly"].ID.Bytes()[:4]) {
		return healthRollup.UnpackGovernanceOnlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["GovernanceWithoutCode"].ID.Bytes()[:4]) {
		return healthRollup.UnpackGovernanceWithoutCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["HashWithoutCode"].ID.Bytes()[:4]) {
		return healthRollup.UnpackHashWithoutCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["HeightsOutOfOrder"].ID.Bytes()[:4]) {
		return healthRollup.UnpackHeightsOutOfOrderError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["InvalidInitialization"].ID.Bytes()[:4]) {
		return healthRollup.UnpackInvalidInitializationError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["LastVerifier"].ID.Bytes()[:4]) {
		return healthRollup.UnpackLastVerifierError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NoSegments"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNoSegmentsError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NoVerifiers"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNoVerifiersError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NonceExhausted"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNonceExhaustedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NotInField"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNotInFieldError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NotInitializing"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNotInitializingError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NotSettled"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNotSettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["NothingToPay"].ID.Bytes()[:4]) {
		return healthRollup.UnpackNothingToPayError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["PausedLately"].ID.Bytes()[:4]) {
		return healthRollup.UnpackPausedLatelyError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["PauserOnly"].ID.Bytes()[:4]) {
		return healthRollup.UnpackPauserOnlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["PaymentFailed"].ID.Bytes()[:4]) {
		return healthRollup.UnpackPaymentFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["PowerTooGreat"].ID.Bytes()[:4]) {
		return healthRollup.UnpackPowerTooGreatError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["ProofRejected"].ID.Bytes()[:4]) {
		return healthRollup.UnpackProofRejectedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["QuorumMissed"].ID.Bytes()[:4]) {
		return healthRollup.UnpackQuorumMissedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["RangeSkipped"].ID.Bytes()[:4]) {
		return healthRollup.UnpackRangeSkippedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["RulesVersionOutOfRange"].ID.Bytes()[:4]) {
		return healthRollup.UnpackRulesVersionOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["RulesWentBack"].ID.Bytes()[:4]) {
		return healthRollup.UnpackRulesWentBackError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["SettlementNotPaused"].ID.Bytes()[:4]) {
		return healthRollup.UnpackSettlementNotPausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["SettlementPaused"].ID.Bytes()[:4]) {
		return healthRollup.UnpackSettlementPausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["SignatureMalformed"].ID.Bytes()[:4]) {
		return healthRollup.UnpackSignatureMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["SignaturesMiscounted"].ID.Bytes()[:4]) {
		return healthRollup.UnpackSignaturesMiscountedError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["SignerUnknown"].ID.Bytes()[:4]) {
		return healthRollup.UnpackSignerUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["TermsTooLong"].ID.Bytes()[:4]) {
		return healthRollup.UnpackTermsTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["TimesOutOfOrder"].ID.Bytes()[:4]) {
		return healthRollup.UnpackTimesOutOfOrderError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["UUPSUnauthorizedCallContext"].ID.Bytes()[:4]) {
		return healthRollup.UnpackUUPSUnauthorizedCallContextError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["UUPSUnsupportedProxiableUUID"].ID.Bytes()[:4]) {
		return healthRollup.UnpackUUPSUnsupportedProxiableUUIDError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["VerifierUnknown"].ID.Bytes()[:4]) {
		return healthRollup.UnpackVerifierUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], healthRollup.abi.Errors["VerifierWithoutCode"].ID.Bytes()[:4]) {
		return healthRollup.UnpackVerifierWithoutCodeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// HealthRollupAddressEmptyCode represents a AddressEmptyCode error raised by the HealthRollup contract.
type HealthRollupAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func HealthRollupAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (healthRollup *HealthRollup) UnpackAddressEmptyCodeError(raw []byte) (*HealthRollupAddressEmptyCode, error) {
	out := new(HealthRollupAddressEmptyCode)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAlreadyProven represents a AlreadyProven error raised by the HealthRollup contract.
type HealthRollupAlreadyProven struct {
	Number       uint64
	ProvenRanges uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyProven(uint64 number, uint64 provenRanges)
func HealthRollupAlreadyProvenErrorID() common.Hash {
	return common.HexToHash("0x1e6522ff3bf39ba9052169a266a757fb688fcb66d0de92b29746ec52a82304b2")
}

// UnpackAlreadyProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyProven(uint64 number, uint64 provenRanges)
func (healthRollup *HealthRollup) UnpackAlreadyProvenError(raw []byte) (*HealthRollupAlreadyProven, error) {
	out := new(HealthRollupAlreadyProven)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AlreadyProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAnswerChangesState represents a AnswerChangesState error raised by the HealthRollup contract.
type HealthRollupAnswerChangesState struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AnswerChangesState()
func HealthRollupAnswerChangesStateErrorID() common.Hash {
	return common.HexToHash("0x420af96eb4a8079a373b431cfa7e82aec717995825c0ad025dfb1de15bbdd6ee")
}

// UnpackAnswerChangesStateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AnswerChangesState()
func (healthRollup *HealthRollup) UnpackAnswerChangesStateError(raw []byte) (*HealthRollupAnswerChangesState, error) {
	out := new(HealthRollupAnswerChangesState)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AnswerChangesState", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAttestationHighS represents a AttestationHighS error raised by the HealthRollup contract.
type HealthRollupAttestationHighS struct {
	Attester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttestationHighS(address attester)
func HealthRollupAttestationHighSErrorID() common.Hash {
	return common.HexToHash("0x066ca2ee9eccc84762d1ca0228b06130205633a40cbfd76503df9309d266fbba")
}

// UnpackAttestationHighSError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttestationHighS(address attester)
func (healthRollup *HealthRollup) UnpackAttestationHighSError(raw []byte) (*HealthRollupAttestationHighS, error) {
	out := new(HealthRollupAttestationHighS)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AttestationHighS", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAttestationMalformed represents a AttestationMalformed error raised by the HealthRollup contract.
type HealthRollupAttestationMalformed struct {
	Attester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttestationMalformed(address attester)
func HealthRollupAttestationMalformedErrorID() common.Hash {
	return common.HexToHash("0x7de40f25f535fb59c43cf8ef288e848acb25cab8a8709ec826843d9b0afba6ce")
}

// UnpackAttestationMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttestationMalformed(address attester)
func (healthRollup *HealthRollup) UnpackAttestationMalformedError(raw []byte) (*HealthRollupAttestationMalformed, error) {
	out := new(HealthRollupAttestationMalformed)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AttestationMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAttestationOfAnother represents a AttestationOfAnother error raised by the HealthRollup contract.
type HealthRollupAttestationOfAnother struct {
	Attester common.Address
	Signer   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttestationOfAnother(address attester, address signer)
func HealthRollupAttestationOfAnotherErrorID() common.Hash {
	return common.HexToHash("0x34df6dd3cec903215e2b28ff1c46981e29d40a6fef397933410b36d21bdfbc5a")
}

// UnpackAttestationOfAnotherError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttestationOfAnother(address attester, address signer)
func (healthRollup *HealthRollup) UnpackAttestationOfAnotherError(raw []byte) (*HealthRollupAttestationOfAnother, error) {
	out := new(HealthRollupAttestationOfAnother)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AttestationOfAnother", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAttesterOutOfOrder represents a AttesterOutOfOrder error raised by the HealthRollup contract.
type HealthRollupAttesterOutOfOrder struct {
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttesterOutOfOrder(uint256 index)
func HealthRollupAttesterOutOfOrderErrorID() common.Hash {
	return common.HexToHash("0x2c39f2336c228490596722232bb97af1894c510b35026844530d279d20012f2c")
}

// UnpackAttesterOutOfOrderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttesterOutOfOrder(uint256 index)
func (healthRollup *HealthRollup) UnpackAttesterOutOfOrderError(raw []byte) (*HealthRollupAttesterOutOfOrder, error) {
	out := new(HealthRollupAttesterOutOfOrder)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AttesterOutOfOrder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAttesterWithoutPower represents a AttesterWithoutPower error raised by the HealthRollup contract.
type HealthRollupAttesterWithoutPower struct {
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttesterWithoutPower(uint256 index)
func HealthRollupAttesterWithoutPowerErrorID() common.Hash {
	return common.HexToHash("0x766a8cfaecd3686def91bda5a7e9138ecc478f932cf805608e0cedb79f0545f2")
}

// UnpackAttesterWithoutPowerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttesterWithoutPower(uint256 index)
func (healthRollup *HealthRollup) UnpackAttesterWithoutPowerError(raw []byte) (*HealthRollupAttesterWithoutPower, error) {
	out := new(HealthRollupAttesterWithoutPower)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AttesterWithoutPower", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAttestersMiscounted represents a AttestersMiscounted error raised by the HealthRollup contract.
type HealthRollupAttestersMiscounted struct {
	Count *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttestersMiscounted(uint256 count)
func HealthRollupAttestersMiscountedErrorID() common.Hash {
	return common.HexToHash("0xea89b44999e1f0eed0c9fa88bafd3e80e58084e81914fbb53ad4965c47a41426")
}

// UnpackAttestersMiscountedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttestersMiscounted(uint256 count)
func (healthRollup *HealthRollup) UnpackAttestersMiscountedError(raw []byte) (*HealthRollupAttestersMiscounted, error) {
	out := new(HealthRollupAttestersMiscounted)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AttestersMiscounted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupAttestersUnknown represents a AttestersUnknown error raised by the HealthRollup contract.
type HealthRollupAttestersUnknown struct {
	Given [32]byte
	Known [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttestersUnknown(bytes32 given, bytes32 known)
func HealthRollupAttestersUnknownErrorID() common.Hash {
	return common.HexToHash("0x594092cb03ee3ded1643ca10c3d1582eb6110aa1d8bdf5b5c1033d24a5dd8696")
}

// UnpackAttestersUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttestersUnknown(bytes32 given, bytes32 known)
func (healthRollup *HealthRollup) UnpackAttestersUnknownError(raw []byte) (*HealthRollupAttestersUnknown, error) {
	out := new(HealthRollupAttestersUnknown)
	if err := healthRollup.abi.UnpackIntoInterface(out, "AttestersUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupClockAhead represents a ClockAhead error raised by the HealthRollup contract.
type HealthRollupClockAhead struct {
	LastTime *big.Int
	Now      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClockAhead(uint40 lastTime, uint256 now_)
func HealthRollupClockAheadErrorID() common.Hash {
	return common.HexToHash("0x0a072184dbeea9c6a2d89b24de54710b651b2711edc15fa3b77794e7aead134c")
}

// UnpackClockAheadError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClockAhead(uint40 lastTime, uint256 now_)
func (healthRollup *HealthRollup) UnpackClockAheadError(raw []byte) (*HealthRollupClockAhead, error) {
	out := new(HealthRollupClockAhead)
	if err := healthRollup.abi.UnpackIntoInterface(out, "ClockAhead", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupERC1967InvalidImplementation represents a ERC1967InvalidImplementation error raised by the HealthRollup contract.
type HealthRollupERC1967InvalidImplementation struct {
	Implementation common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func HealthRollupERC1967InvalidImplementationErrorID() common.Hash {
	return common.HexToHash("0x4c9c8ce3ceb3130f17f7cdba48d89b5b0129f266a8bac114e6e315a41879b617")
}

// UnpackERC1967InvalidImplementationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func (healthRollup *HealthRollup) UnpackERC1967InvalidImplementationError(raw []byte) (*HealthRollupERC1967InvalidImplementation, error) {
	out := new(HealthRollupERC1967InvalidImplementation)
	if err := healthRollup.abi.UnpackIntoInterface(out, "ERC1967InvalidImplementation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupERC1967NonPayable represents a ERC1967NonPayable error raised by the HealthRollup contract.
type HealthRollupERC1967NonPayable struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967NonPayable()
func HealthRollupERC1967NonPayableErrorID() common.Hash {
	return common.HexToHash("0xb398979fa84f543c8e222f17890372c487baf85e062276c127fef521eea7224b")
}

// UnpackERC1967NonPayableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967NonPayable()
func (healthRollup *HealthRollup) UnpackERC1967NonPayableError(raw []byte) (*HealthRollupERC1967NonPayable, error) {
	out := new(HealthRollupERC1967NonPayable)
	if err := healthRollup.abi.UnpackIntoInterface(out, "ERC1967NonPayable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupFailedCall represents a FailedCall error raised by the HealthRollup contract.
type HealthRollupFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func HealthRollupFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (healthRollup *HealthRollup) UnpackFailedCallError(raw []byte) (*HealthRollupFailedCall, error) {
	out := new(HealthRollupFailedCall)
	if err := healthRollup.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupFeeTooLow represents a FeeTooLow error raised by the HealthRollup contract.
type HealthRollupFeeTooLow struct {
	Paid *big.Int
	Fee  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FeeTooLow(uint256 paid, uint256 fee)
func HealthRollupFeeTooLowErrorID() common.Hash {
	return common.HexToHash("0xf04f3db281357fe66c8cdb6010552fb4fc5fa45b6647fc12b290172e5583e248")
}

// UnpackFeeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FeeTooLow(uint256 paid, uint256 fee)
func (healthRollup *HealthRollup) UnpackFeeTooLowError(raw []byte) (*HealthRollupFeeTooLow, error) {
	out := new(HealthRollupFeeTooLow)
	if err := healthRollup.abi.UnpackIntoInterface(out, "FeeTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupForcedUnknown represents a ForcedUnknown error raised by the HealthRollup contract.
type HealthRollupForcedUnknown struct {
	Named   *big.Int
	Pending *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ForcedUnknown(uint256 named, uint256 pending)
func HealthRollupForcedUnknownErrorID() common.Hash {
	return common.HexToHash("0xfb0bcfb42fbfd890331b9dd26f392363b67a58181d3a651a5315811d783f7aa1")
}

// UnpackForcedUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ForcedUnknown(uint256 named, uint256 pending)
func (healthRollup *HealthRollup) UnpackForcedUnknownError(raw []byte) (*HealthRollupForcedUnknown, error) {
	out := new(HealthRollupForcedUnknown)
	if err := healthRollup.abi.UnpackIntoInterface(out, "ForcedUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupGovernanceOnly represents a GovernanceOnly error raised by the HealthRollup contract.
type HealthRollupGovernanceOnly struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GovernanceOnly(address caller)
func HealthRollupGovernanceOnlyErrorID() common.Hash {
	return common.HexToHash("0xa3f2c0481d2d38b23534fc6ca104129c750d85769abc16920153f78e934772af")
}

// UnpackGovernanceOnlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GovernanceOnly(address caller)
func (healthRollup *HealthRollup) UnpackGovernanceOnlyError(raw []byte) (*HealthRollupGovernanceOnly, error) {
	out := new(HealthRollupGovernanceOnly)
	if err := healthRollup.abi.UnpackIntoInterface(out, "GovernanceOnly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupGovernanceWithoutCode represents a GovernanceWithoutCode error raised by the HealthRollup contract.
type HealthRollupGovernanceWithoutCode struct {
	Governance common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GovernanceWithoutCode(address governance)
func HealthRollupGovernanceWithoutCodeErrorID() common.Hash {
	return common.HexToHash("0x1abf9e77a6abf6bef627b0d5220bb6d4edb4ac0680a501bad191d2c6082cbff6")
}

// UnpackGovernanceWithoutCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GovernanceWithoutCode(address governance)
func (healthRollup *HealthRollup) UnpackGovernanceWithoutCodeError(raw []byte) (*HealthRollupGovernanceWithoutCode, error) {
	out := new(HealthRollupGovernanceWithoutCode)
	if err := healthRollup.abi.UnpackIntoInterface(out, "GovernanceWithoutCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupHashWithoutCode represents a HashWithoutCode error raised by the HealthRollup contract.
type HealthRollupHashWithoutCode struct {
	Hash common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HashWithoutCode(address hash)
func HealthRollupHashWithoutCodeErrorID() common.Hash {
	return common.HexToHash("0x488190cd187b1bd58ed2bb6484630ec5d50b0d7e1b66ae98cc26aa942f8223cb")
}

// UnpackHashWithoutCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HashWithoutCode(address hash)
func (healthRollup *HealthRollup) UnpackHashWithoutCodeError(raw []byte) (*HealthRollupHashWithoutCode, error) {
	out := new(HealthRollupHashWithoutCode)
	if err := healthRollup.abi.UnpackIntoInterface(out, "HashWithoutCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupHeightsOutOfOrder represents a HeightsOutOfOrder error raised by the HealthRollup contract.
type HealthRollupHeightsOutOfOrder struct {
	ProvenHeight *big.Int
	FirstHeight  *big.Int
	LastHeight   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeightsOutOfOrder(uint48 provenHeight, uint48 firstHeight, uint48 lastHeight)
func HealthRollupHeightsOutOfOrderErrorID() common.Hash {
	return common.HexToHash("0xaf604122af8c65325a2f22468a0a80272a15ef5170bd446072c795e7c13673e2")
}

// UnpackHeightsOutOfOrderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeightsOutOfOrder(uint48 provenHeight, uint48 firstHeight, uint48 lastHeight)
func (healthRollup *HealthRollup) UnpackHeightsOutOfOrderError(raw []byte) (*HealthRollupHeightsOutOfOrder, error) {
	out := new(HealthRollupHeightsOutOfOrder)
	if err := healthRollup.abi.UnpackIntoInterface(out, "HeightsOutOfOrder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupInvalidInitialization represents a InvalidInitialization error raised by the HealthRollup contract.
type HealthRollupInvalidInitialization struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidInitialization()
func HealthRollupInvalidInitializationErrorID() common.Hash {
	return common.HexToHash("0xf92ee8a957075833165f68c320933b1a1294aafc84ee6e0dd3fb178008f9aaf5")
}

// UnpackInvalidInitializationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidInitialization()
func (healthRollup *HealthRollup) UnpackInvalidInitializationError(raw []byte) (*HealthRollupInvalidInitialization, error) {
	out := new(HealthRollupInvalidInitialization)
	if err := healthRollup.abi.UnpackIntoInterface(out, "InvalidInitialization", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupLastVerifier represents a LastVerifier error raised by the HealthRollup contract.
type HealthRollupLastVerifier struct {
	Shape        uint32
	RulesVersion uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LastVerifier(uint32 shape, uint32 rulesVersion)
func HealthRollupLastVerifierErrorID() common.Hash {
	return common.HexToHash("0xa4f4836e8c9ccd1c32a1f8b10f060e56d1043650c330397fb7fa844917724ff3")
}

// UnpackLastVerifierError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LastVerifier(uint32 shape, uint32 rulesVersion)
func (healthRollup *HealthRollup) UnpackLastVerifierError(raw []byte) (*HealthRollupLastVerifier, error) {
	out := new(HealthRollupLastVerifier)
	if err := healthRollup.abi.UnpackIntoInterface(out, "LastVerifier", raw); err != nil {
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

// HealthRollupNonceExhausted represents a NonceExhausted error raised by the HealthRollup contract.
type HealthRollupNonceExhausted struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NonceExhausted()
func HealthRollupNonceExhaustedErrorID() common.Hash {
	return common.HexToHash("0xe4b4cce423e7972b668387c90ac6f7e9a955e2cb607360ecf1edef3880934a79")
}

// UnpackNonceExhaustedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NonceExhausted()
func (healthRollup *HealthRollup) UnpackNonceExhaustedError(raw []byte) (*HealthRollupNonceExhausted, error) {
	out := new(HealthRollupNonceExhausted)
	if err := healthRollup.abi.UnpackIntoInterface(out, "NonceExhausted", raw); err != nil {
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

// HealthRollupNotInitializing represents a NotInitializing error raised by the HealthRollup contract.
type HealthRollupNotInitializing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInitializing()
func HealthRollupNotInitializingErrorID() common.Hash {
	return common.HexToHash("0xd7e6bcf8597daa127dc9f0048d2f08d5ef140a2cb659feabd700beff1f7a8302")
}

// UnpackNotInitializingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInitializing()
func (healthRollup *HealthRollup) UnpackNotInitializingError(raw []byte) (*HealthRollupNotInitializing, error) {
	out := new(HealthRollupNotInitializing)
	if err := healthRollup.abi.UnpackIntoInterface(out, "NotInitializing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupNotSettled represents a NotSettled error raised by the HealthRollup contract.
type HealthRollupNotSettled struct {
	Number        uint64
	SettledRanges uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotSettled(uint64 number, uint64 settledRanges)
func HealthRollupNotSettledErrorID() common.Hash {
	return common.HexToHash("0x3cb9099ab1d9e1413b1241246ec9bc638fb593830b3f80ea1236d818095fd57e")
}

// UnpackNotSettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotSettled(uint64 number, uint64 settledRanges)
func (healthRollup *HealthRollup) UnpackNotSettledError(raw []byte) (*HealthRollupNotSettled, error) {
	out := new(HealthRollupNotSettled)
	if err := healthRollup.abi.UnpackIntoInterface(out, "NotSettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupNothingToPay represents a NothingToPay error raised by the HealthRollup contract.
type HealthRollupNothingToPay struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToPay()
func HealthRollupNothingToPayErrorID() common.Hash {
	return common.HexToHash("0x4d63c252538ab708dc54228436ccda748d3924f239d20604ecbd55e56c4f3138")
}

// UnpackNothingToPayError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToPay()
func (healthRollup *HealthRollup) UnpackNothingToPayError(raw []byte) (*HealthRollupNothingToPay, error) {
	out := new(HealthRollupNothingToPay)
	if err := healthRollup.abi.UnpackIntoInterface(out, "NothingToPay", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupPausedLately represents a PausedLately error raised by the HealthRollup contract.
type HealthRollupPausedLately struct {
	PausableFrom *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PausedLately(uint40 pausableFrom)
func HealthRollupPausedLatelyErrorID() common.Hash {
	return common.HexToHash("0x6589fea12b323be4f9ba24542b1cbfe37dd21913836e21fbdf886b8288f22f94")
}

// UnpackPausedLatelyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PausedLately(uint40 pausableFrom)
func (healthRollup *HealthRollup) UnpackPausedLatelyError(raw []byte) (*HealthRollupPausedLately, error) {
	out := new(HealthRollupPausedLately)
	if err := healthRollup.abi.UnpackIntoInterface(out, "PausedLately", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupPauserOnly represents a PauserOnly error raised by the HealthRollup contract.
type HealthRollupPauserOnly struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PauserOnly(address caller)
func HealthRollupPauserOnlyErrorID() common.Hash {
	return common.HexToHash("0x78d0d398e7ea74e2ac3a2a2113ce4f235975d4f766df9dd512c17b763f6b789f")
}

// UnpackPauserOnlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PauserOnly(address caller)
func (healthRollup *HealthRollup) UnpackPauserOnlyError(raw []byte) (*HealthRollupPauserOnly, error) {
	out := new(HealthRollupPauserOnly)
	if err := healthRollup.abi.UnpackIntoInterface(out, "PauserOnly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupPaymentFailed represents a PaymentFailed error raised by the HealthRollup contract.
type HealthRollupPaymentFailed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PaymentFailed()
func HealthRollupPaymentFailedErrorID() common.Hash {
	return common.HexToHash("0xf499da2002a42cc0e682f3cac7e9b85f1bca52c33814755c09d207fd799b718c")
}

// UnpackPaymentFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PaymentFailed()
func (healthRollup *HealthRollup) UnpackPaymentFailedError(raw []byte) (*HealthRollupPaymentFailed, error) {
	out := new(HealthRollupPaymentFailed)
	if err := healthRollup.abi.UnpackIntoInterface(out, "PaymentFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupPowerTooGreat represents a PowerTooGreat error raised by the HealthRollup contract.
type HealthRollupPowerTooGreat struct {
	Total *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PowerTooGreat(uint256 total)
func HealthRollupPowerTooGreatErrorID() common.Hash {
	return common.HexToHash("0x77a00331f1a571cf7e81605cce7c56ea813cde8377882194122d47595332ffbd")
}

// UnpackPowerTooGreatError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PowerTooGreat(uint256 total)
func (healthRollup *HealthRollup) UnpackPowerTooGreatError(raw []byte) (*HealthRollupPowerTooGreat, error) {
	out := new(HealthRollupPowerTooGreat)
	if err := healthRollup.abi.UnpackIntoInterface(out, "PowerTooGreat", raw); err != nil {
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

// HealthRollupQuorumMissed represents a QuorumMissed error raised by the HealthRollup contract.
type HealthRollupQuorumMissed struct {
	Power *big.Int
	Total *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumMissed(uint256 power, uint256 total)
func HealthRollupQuorumMissedErrorID() common.Hash {
	return common.HexToHash("0xfc2d859d0794aaa5ee189b577e3276647e7e7bcbc6527e554814b076e891df88")
}

// UnpackQuorumMissedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumMissed(uint256 power, uint256 total)
func (healthRollup *HealthRollup) UnpackQuorumMissedError(raw []byte) (*HealthRollupQuorumMissed, error) {
	out := new(HealthRollupQuorumMissed)
	if err := healthRollup.abi.UnpackIntoInterface(out, "QuorumMissed", raw); err != nil {
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

// HealthRollupRulesVersionOutOfRange represents a RulesVersionOutOfRange error raised by the HealthRollup contract.
type HealthRollupRulesVersionOutOfRange struct {
	RulesVersion uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RulesVersionOutOfRange(uint32 rulesVersion)
func HealthRollupRulesVersionOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x28bdf768f76365ba97995738f374dc6a29035a412db29603fa2c19a29386136a")
}

// UnpackRulesVersionOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RulesVersionOutOfRange(uint32 rulesVersion)
func (healthRollup *HealthRollup) UnpackRulesVersionOutOfRangeError(raw []byte) (*HealthRollupRulesVersionOutOfRange, error) {
	out := new(HealthRollupRulesVersionOutOfRange)
	if err := healthRollup.abi.UnpackIntoInterface(out, "RulesVersionOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupRulesWentBack represents a RulesWentBack error raised by the HealthRollup contract.
type HealthRollupRulesWentBack struct {
	RulesVersion uint32
	CurrentRules uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RulesWentBack(uint32 rulesVersion, uint32 currentRules)
func HealthRollupRulesWentBackErrorID() common.Hash {
	return common.HexToHash("0x9fc0ad57e08edbd9d0a7dc69a97770b2bfc6ba9490a9859297ca6ec729620802")
}

// UnpackRulesWentBackError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RulesWentBack(uint32 rulesVersion, uint32 currentRules)
func (healthRollup *HealthRollup) UnpackRulesWentBackError(raw []byte) (*HealthRollupRulesWentBack, error) {
	out := new(HealthRollupRulesWentBack)
	if err := healthRollup.abi.UnpackIntoInterface(out, "RulesWentBack", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupSettlementNotPaused represents a SettlementNotPaused error raised by the HealthRollup contract.
type HealthRollupSettlementNotPaused struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SettlementNotPaused()
func HealthRollupSettlementNotPausedErrorID() common.Hash {
	return common.HexToHash("0xf6478f34d3d182810273fb18ebce9283ad808a9da1f5d022ff61c912ab2f7b84")
}

// UnpackSettlementNotPausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SettlementNotPaused()
func (healthRollup *HealthRollup) UnpackSettlementNotPausedError(raw []byte) (*HealthRollupSettlementNotPaused, error) {
	out := new(HealthRollupSettlementNotPaused)
	if err := healthRollup.abi.UnpackIntoInterface(out, "SettlementNotPaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupSettlementPaused represents a SettlementPaused error raised by the HealthRollup contract.
type HealthRollupSettlementPaused struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SettlementPaused(uint40 until)
func HealthRollupSettlementPausedErrorID() common.Hash {
	return common.HexToHash("0x2e7d5c09c2cf1255cee9e5e4275983c6b2009f11d567a78622592ff52c45e00e")
}

// UnpackSettlementPausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SettlementPaused(uint40 until)
func (healthRollup *HealthRollup) UnpackSettlementPausedError(raw []byte) (*HealthRollupSettlementPaused, error) {
	out := new(HealthRollupSettlementPaused)
	if err := healthRollup.abi.UnpackIntoInterface(out, "SettlementPaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupSignatureMalformed represents a SignatureMalformed error raised by the HealthRollup contract.
type HealthRollupSignatureMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignatureMalformed()
func HealthRollupSignatureMalformedErrorID() common.Hash {
	return common.HexToHash("0xd179c81767a3f5fb43f80bc3e1ff708dae4b979026fd3653bc185ee9bca1bcbf")
}

// UnpackSignatureMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignatureMalformed()
func (healthRollup *HealthRollup) UnpackSignatureMalformedError(raw []byte) (*HealthRollupSignatureMalformed, error) {
	out := new(HealthRollupSignatureMalformed)
	if err := healthRollup.abi.UnpackIntoInterface(out, "SignatureMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupSignaturesMiscounted represents a SignaturesMiscounted error raised by the HealthRollup contract.
type HealthRollupSignaturesMiscounted struct {
	Length   *big.Int
	Expected *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignaturesMiscounted(uint256 length, uint256 expected)
func HealthRollupSignaturesMiscountedErrorID() common.Hash {
	return common.HexToHash("0xf125fffc82927da1edb79f56e81e658bb9bc26e27dc641f103016bdabe4eb8be")
}

// UnpackSignaturesMiscountedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignaturesMiscounted(uint256 length, uint256 expected)
func (healthRollup *HealthRollup) UnpackSignaturesMiscountedError(raw []byte) (*HealthRollupSignaturesMiscounted, error) {
	out := new(HealthRollupSignaturesMiscounted)
	if err := healthRollup.abi.UnpackIntoInterface(out, "SignaturesMiscounted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupSignerUnknown represents a SignerUnknown error raised by the HealthRollup contract.
type HealthRollupSignerUnknown struct {
	Signers   *big.Int
	Attesters *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerUnknown(uint256 signers, uint256 attesters)
func HealthRollupSignerUnknownErrorID() common.Hash {
	return common.HexToHash("0xc7a8778f058205fa2934e9fd42ebbe0d3a5c344d57bfadd574cd12df7122ccdf")
}

// UnpackSignerUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerUnknown(uint256 signers, uint256 attesters)
func (healthRollup *HealthRollup) UnpackSignerUnknownError(raw []byte) (*HealthRollupSignerUnknown, error) {
	out := new(HealthRollupSignerUnknown)
	if err := healthRollup.abi.UnpackIntoInterface(out, "SignerUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupTermsTooLong represents a TermsTooLong error raised by the HealthRollup contract.
type HealthRollupTermsTooLong struct {
	Delay   *big.Int
	Spacing *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TermsTooLong(uint40 delay, uint40 spacing)
func HealthRollupTermsTooLongErrorID() common.Hash {
	return common.HexToHash("0xa1675af77cf6b8eefb114a4f7bb1ce2841705bf4fb23196089c347cbd2181555")
}

// UnpackTermsTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TermsTooLong(uint40 delay, uint40 spacing)
func (healthRollup *HealthRollup) UnpackTermsTooLongError(raw []byte) (*HealthRollupTermsTooLong, error) {
	out := new(HealthRollupTermsTooLong)
	if err := healthRollup.abi.UnpackIntoInterface(out, "TermsTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupTimesOutOfOrder represents a TimesOutOfOrder error raised by the HealthRollup contract.
type HealthRollupTimesOutOfOrder struct {
	ProvenTime *big.Int
	FirstTime  *big.Int
	LastTime   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimesOutOfOrder(uint40 provenTime, uint40 firstTime, uint40 lastTime)
func HealthRollupTimesOutOfOrderErrorID() common.Hash {
	return common.HexToHash("0xf4388259ca00619be4d27f73e6ff36aba3ca6436d0cfb1417801df79ae1c5fc4")
}

// UnpackTimesOutOfOrderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimesOutOfOrder(uint40 provenTime, uint40 firstTime, uint40 lastTime)
func (healthRollup *HealthRollup) UnpackTimesOutOfOrderError(raw []byte) (*HealthRollupTimesOutOfOrder, error) {
	out := new(HealthRollupTimesOutOfOrder)
	if err := healthRollup.abi.UnpackIntoInterface(out, "TimesOutOfOrder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupUUPSUnauthorizedCallContext represents a UUPSUnauthorizedCallContext error raised by the HealthRollup contract.
type HealthRollupUUPSUnauthorizedCallContext struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UUPSUnauthorizedCallContext()
func HealthRollupUUPSUnauthorizedCallContextErrorID() common.Hash {
	return common.HexToHash("0xe07c8dba242a06571ac65fe4bbe20522c9fb111cb33599b799ff8039c1ed18f4")
}

// UnpackUUPSUnauthorizedCallContextError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UUPSUnauthorizedCallContext()
func (healthRollup *HealthRollup) UnpackUUPSUnauthorizedCallContextError(raw []byte) (*HealthRollupUUPSUnauthorizedCallContext, error) {
	out := new(HealthRollupUUPSUnauthorizedCallContext)
	if err := healthRollup.abi.UnpackIntoInterface(out, "UUPSUnauthorizedCallContext", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HealthRollupUUPSUnsupportedProxiableUUID represents a UUPSUnsupportedProxiableUUID error raised by the HealthRollup contract.
type HealthRollupUUPSUnsupportedProxiableUUID struct {
	Slot [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UUPSUnsupportedProxiableUUID(bytes32 slot)
func HealthRollupUUPSUnsupportedProxiableUUIDErrorID() common.Hash {
	return common.HexToHash("0xaa1d49a4c084bfa9aeeee2a0be65267a7f19ba7e1476b114dac513d2c14cb563")
}

// UnpackUUPSUnsupportedProxiableUUIDError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UUPSUnsupportedProxiableUUID(bytes32 slot)
func (healthRollup *HealthRollup) UnpackUUPSUnsupportedProxiableUUIDError(raw []byte) (*HealthRollupUUPSUnsupportedProxiableUUID, error) {
	out := new(HealthRollupUUPSUnsupportedProxiableUUID)
	if err := healthRollup.abi.UnpackIntoInterface(out, "UUPSUnsupportedProxiableUUID", raw); err != nil {
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

// RequestHashMetaData contains all meta data concerning the RequestHash contract.
var RequestHashMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"domain\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"actor\",\"type\":\"uint40\"},{\"internalType\":\"uint48\",\"name\":\"nonce\",\"type\":\"uint48\"},{\"internalType\":\"uint40\",\"name\":\"consent\",\"type\":\"uint40\"},{\"internalType\":\"uint8\",\"name\":\"rules\",\"type\":\"uint8\"},{\"internalType\":\"uint256[3]\",\"name\":\"signature\",\"type\":\"uint256[3]\"}],\"name\":\"id\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256[4]\",\"name\":\"ids\",\"type\":\"uint256[4]\"}],\"name\":\"input\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "RequestHash",
	Bin: "0x60808060405234601557613bf9908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c8063b8f6336314611c505763d754ebc91461002f575f80fd5b34611c4c576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112611c4c5760243564ffffffffff81168103611c4c5760443565ffffffffffff81168103611c4c576064359164ffffffffff83168303611c4c576084359260ff84168403611c4c573661010411611c4c57600473ffffffffff000000000000000000000000000000926101809561ff0066ffffffffff00006cffffffffffff000000000000006100e98a611c9d565b988a368b3786358a5260381b169360101b169160081b16171717602084015260781b16606082015280519161011f611340611c9d565b61132081527f0f43621f15c4af9c4e52180b3ab6fbc9cf57863dc34e6190232841eb8b08563460208201527f1668bae54907e5387889e1d55a4d1d3b135c9a652fa7a4d70bb5146f8b14ed4160408201527f0a87adfff46809b3ec145fb43aa86f893a109673cd24d6cf2a49a5690048764260608201527f1e9fde940aab66670c2b1181f6df82c382ed1b5d7462fbc51c4b5e409628c80d60808201527f29361fe9bc57577ff4d84574c95e0ec17d135737a27e1eac39105d6e74e401b160a08201527f0259de79b50700337c1c9cb31e1131663ee8855bd1b8a6ef42106d25579f488b60c08201527f0f6f5923c9465ce3725957788d208170001f1aab4a0a305485b891a5db32897960e08201527f02aaa6d934fd501ae8ec3c61243f27898b32ec59a591b55a3b2c4fc9a80bbbf16101008201527f1f275665d09676b37c235095a09a20572cc9f7c560ef1bd70960531dfce0f9c96101208201527f0a376d54e4746f30352fe60fe77549f66ca6fe9b489595c4b7f03d6fde4dc6096101408201527f0f9fb99ba9ed076b06f6a854af79956315b20c7c847afbcb82f3cc4a6319acd16101608201527f2647fdf764202dc23974cb36f678f88acabf40a3af1efea82a25d4adba285a90828201527f163d4024aa78a29e1b29d817e5a54d62c35a0cebbdf280d46da3801f7ca3aa606101a08201527f18d129e8e0a4e479164cdc899a2d3ebf43d974e4b09d8dba6c320946223cf1826101c08201527f23ec490ac0fb5b14fb10e0fc78f0b9b6fe907eb7d5b98e6717a1dfeed2897b476101e08201527f038bb6dec1ced2b3f1616c3a3690a33905d9e9c800169848ea41525df1038a356102008201527f0efa40ec3478a8da5b538017469d4e4cadbae65f3912fad7fd6bfe4f8aece05c6102208201527f07ee20d224c6f2996ab8695e8ab58872b31d1a53a5a8faf0ee710cc84652a0206102408201527f1296f3de85f6a1edcac3eb49942327025104453c66bc5e53503337c4fa17fe4a6102608201527f0b9f0fa8bd9d547076a3a7cd1df3101ac5db06e6aec5cb7ab6d39b4714cd49306102808201527f03537733ee073b87fd683776edcd014f14d7507e6ad905cfe9912f73dca53e056102a08201527f233f0272e0c4f919fb9781fe66772917ce70d5d4f07a0b45042bc308e122a8a26102c08201527f3059b9ba4ba5d9561c3db928a6bc0d0318a59b5f2dcafacd6ca08b59bb2ebddf6102e08201527f2d5a9419c340cc7c51846abbe6cc73da80246ba671af65d42acd80eb26285f016103008201527f28cbedcf154342ee2c306dfb3090bd8616b12de61aac4ba3a90f5c84971007f86103208201527f213bdf6a17afa769b5e980c33c2789198bb4e2c6d2d460c80847e083299c13786103408201527f1856c7cf971f9cf1b9268c77b4ce1cc25e46d598e4063150f21399b1df2c91606103608201527f16a4784c343b05327e075242bcba3b3f0a1c574b761becd3a548be7bf56c28a36103808201527f227015baeb62f71b7eb5faf4d53e02aa25319f3930d6805be62186c2c887c5cd6103a08201527f2ebabc5d65747d5248a0bd417eb1f08e240bf16ca39517bb78f0bde113756c5e6103c08201527f04294c633145298225eea35ae69c38eb16f7e801932977406dc87744fe0dba176103e08201527f20a7fd4cb2f474549d58a9bd35fe437d0ee4779d49d637c7e62bae43e416a71e6104008201527f2407c264f39d4fea0054ee11d49ffa37bc485e6b2a56abaf474c67f519278ca46104208201527f26d6a590d67fe597886868c5f7b112f562d005aa0108d290856c4a73ae8dc76f6104408201527f0588e0144ff3f7ac60cd6dac45470ec514e8e0b29364618b1990be43844f9c906104608201527f1655a28817d034b981d68b72ec7917a6bf82f2a997c9d234ea988a7adc885cbf6104808201527f194dc63b0b759bd5d2f9fff9c7d93aa659bddb581ef7fc0a377f3721284c437a6104a08201527f27f66e66bf165f89bada48e8a34cf487bb7d9574e6e30adb35a4ee99a976b2596104c08201527f08c55d2b68cd123fd8566ebe8abe31bd6029bb9da9dc2a3574e927aa17b584dc6104e08201527f0bddc60c6a8bc1ee5ddef1056937f8c7d0062ded8ee5c830d3235c111c4dd6316105008201527f19bd515f624646117bc4ea6976c4b47294a4e20485101c8248531c1cd6801f4f6105208201527f216a8df99767d84fe6753aefa885dbac162f863f528ceb36115f31aa3377011c6105408201527f0d4f51a5e0cb091576eaa21728d47ea6637f81f486d7b8bf8a9598c2d31ebd996105608201527f1ba2df75aeabd0da93f98257ae2aee8d6e6ed88e6fcf8fc8e38e701c5b0cf4a06105808201527f2e3b3ff1732fa2bbf4fe2394d3c46ac1f6cbd089598dd74e8e5f0102f35f00326105a08201527f2b8ff63f531c9f407966fca984e8470c0b89e727dc026e14ecd62801c40f57426105c08201527f26aeacadf785a14ff47435fa91e4082d28f61e6ca60d16aa5903e3ef629b5e926105e08201527f0a7017dab6dbca20961c8a03f99fa2ad051e2ed9e19ad14e8e9b2922dd43797e6106008201527f2fcd24c963827617cdce5a14014ea5af93e46190242697ea182ff72b0479d09e6106208201527f298413df06c60b6f56e22c4b237c9a682d01e03230c84d0149a6e704c22ad5f96106408201527f23d87025bd3f3352a2a0c2f4703c9d10d845d00be55597465b12d0fd0c80135d6106608201527f25777b7dc170f1990a4537756b084a4fe6ec946b362f73995a86fd753dc5d17f6106808201527f1a05ec70a771db4dbd3e928f645a5202912c0eacabf5f3e2449ea4672fe6f5386106a08201527f157d383a0a40cd84d5bcce99b5238dae37cfa07311b47f441402c24a70a2da706106c08201527f23adce7a7095246ec0acdd4f44cee56e1dd349c99353b35e7f058a490a5776c86106e08201527f28a78a8c74be2917b3f4d925391c74386570bb20504ca07655d9613068a6ae386107008201527f2998c6107b89a079db6a42a6cb1140f2292b1d29cc813571aa8b5b0281ad99a66107208201527f1d6417c714dc35362d500bc5c3e69d5d95f7693801bd976af94a536e33aeab156107408201527f0cb5d2fcf0bf609426936548d3060351eddea4653ca31b1d0bed3479c2d8d2bb6107608201527f05a772552bde1aeca89e8562941bad0c0046da3e1ad46b1783ae34e05c2627b76107808201527f222e2f3bc4dcec4275d26f99edb2f2bdb96721c4be2736bca2e19e05c8c6cbe86107a08201527f01693e6e0a0ed4ae486d22a84d5f36f7c7ac6c4ab161750cce408dc6d85ba2906107c08201527f2dd7278a597351e158c42fc05ef616eb37c4749b713585d5e0e37ada091913c16107e08201527f138a7baad9fe0adbc5e15a05afd9f9ab81adcde6632dbd1c6e625ad1a44e7c596108008201527f27449334c2bd4916af3126cb62f1f65f8e59442723209956190f1b1e12295f066108208201527f082d5c05f010ddd7c7860ff0842e0dd5f543c66c54a99cc2357ae8fbfc4f97976108408201527f0e58d85893bc856ef746224ec8f775019bbc7a2b128734bbb2ad782998929cd46108608201527f19e615561f2fccfefc5e7bd8a91d0eec064f13efa39f4752c38414c914af7b586108808201527f06b0079dcff25e7a4f14cbe0ed7211580ba9fade52413dfd97fadc912490b49d6108a08201527f1cad166c3863436fb3005fe9d47ebd6d8190b12a6b2ed5f0eb938dc5c9a570d06108c08201527e373c8d89f94b7ec87ca7c5e405246bd56b7543879266bb16993a410835bc876108e08201527f0b5ce685b104977696dfc5023580345a3dc8c3ab1c9bc451e1162561e0be20536109008201527f2940a7fdcf1004beeb5eaa033014c933fcda85ff801bcdd6d65593946125b9536109208201527f0c194b50d092ecd9a8afb7ee4602ff9ae4d390d28d65c938bc3ee08b2840a3fa6109408201527f0caebb769b00ca8bb25621a62869ae11f2c69136555a4369de5de51159d521f86109608201527f0cf3f5150ce1725ee5d4c31c962e728d34735a95f3e46dc37f42ea79b067f4ed6109808201527f2ef94a7f698e00d7e534a59ee6c55b0391bb6342f121d3ae61abf3451171b9b76109a08201527f2596cea8f3d3be305178f1131b3d0004217846b09eeb2a4ea2d5e3e2f86af2ff6109c08201527f0ffd09263a4c0040581a28cd752d73abce7eb1b7e28fea49fc4b2e25b86290766109e08201527f0b7ab851fcd83492a436725c15ea60b9b496786a656572acdc98a1a5486cd839610a008201527e57e2cab9000c8c2c72ac0945ce8ec6ef062dfed248ac4e11843fce99c47d12610a208201527f20d795b787d04ba638aebb728c9dc0fe4693affa15933addb47ec94fc820cea7610a408201527f0fa35cec60bd5f5c96e39889ccc508e3bff3434c69934c1d442739d46d20a461610a608201527f198ab5ed78a09c50ebe7011c5a1422c331d21805dd382ff3e9fff30aaf97ea57610a808201527f2479cdff07acb7a61b185d125fe98cbaf96d63c8f6a4a67a5fae4fa082884b74610aa08201527f231dffb273a36b5505f6b97fce8b215b13845f51e34ca519025c37dac74e6b3c610ac08201527f0b4e6584bff8c2ef606ca396f8c71de75ff943351dbf3f8407bb06f93e55e226610ae08201527f011189898119688cc6d8c088e1300e30734107dcc6c0866c42b40316e619d962610b008201527f17cd979367205c7d09bdaabaa81ebb4e31993eacff14dbbd001ee80f42281d4d610b208201527ef7a32685178282bc522d621cfd3c089fdd9c11e76ede52987c1e6690f2d7d9610b408201527f04f8c40a97e28dc76270ade0e61860b18ada2e01466d08a7eee7ddf1cb77fefa610b608201527f1a85ca1e8641b5cd585c41276374daf325f11de38721df3973be90801fbebe9b610b808201527f18a54a7a63cae9fdc3a9969abec2d9bbaf97d9ae99896f1610751c7a129b48f5610ba08201527f0e3ee5f81508929b701f6a244631ce4e8a25c02832f9ae85770bbe9c7a040630610bc08201527f1f09078f3dab46bb46c659dadb53f98c4586ec718509f222ca9f849455ecc119610be08201527f2d30f138068689d3c5bf330c551f5e552911bb5567048621c540aa4ada7fbe66610c008201527f09168af78f1adf4d69e108f7b509c43dafd108c5d87a2421fc7dea574aac44b1610c208201527f2f19a431d8d03fbba2da044961c6d6920e5340ac32314f025b66db1acfe82c98610c408201527f04a17fc8d6a57395a5495ed1ded8a06ea45624cd1b85e3cf9c30c841cc7a6c07610c608201527f0b1b503a4d99389d807a7cd8cb1e1c7b87881512d04251ba0f9b26668511c8b3610c808201527f1a27def64d35b0dc44a00b12d42fa969228082a97e06ed7c85fec0df35106b6a610ca08201527f0da359b25a62ac7c80aeff176e3c2a24f34978042ebc131e0579134bf621a5bc610cc08201527f2287ba9daf1365ce1ed2f9599fe95e4e19b5a6744c4cd89bd4a9f79ae45f68e5610ce08201527f21d1a8123d862670919a26f54370d937ff96c87eb250ea9cb542b988becd5b1b610d008201527f163cd5792b124086b78d81e70bf8765d131f05c580fd845065c23491af2648a8610d208201527f099741234d38e4e41b57764791d6fea6e522fc1773cef3bef7e98484327e04cd610d408201527f0d1c1f6b8e9c21bcb44467c303c9c32ee5103f2bed5a5f82fe4fce6a5e5321cb610d608201527f2b46e9453ff8796197fcf96c5e6b89eaa03101fe1f9d025573433a215c14432d610d808201527f08fa33e2e1fd049d1bd92f5fe34e2098a0f56c99097e3f822fa3616fbfa18de1610da08201527f06c6ff6719dfd6214dbe3e9d894fc40eddc710ea85d29b73c5c0f0bbe7689d5a610dc08201527f27a5642213df899e80b1365afd1ab8facf86fecb094277d74594384b3fe02eeb610de08201527f21f5c7afcbbf04ac234adbb2edadb98ab1ceda1fda0e33858f2cf226b1cb7510610e008201527f08173628fb47ce14a39d3b1c5a861e03bc76e4f677014fc8d0942b74eea4b815610e208201527f12575f8647b44d45e415c0c27edb5261640f50ab9cea63690ba60ddbcb9446ac610e408201527f241f071e842262bd502aadbde4e0b3da3b78e6315ded09d262c95f747d1e69c3610e608201527f0259650661345bbb098aaaaf58071b5e059731542b79f0e840e782a1b0d7c1e8610e808201527f10e5ea58bb155ad798c9fc610ed9513e72df5199e086f0325b0e383123e3e14f610ea08201527f2cb28f0c40f214ed89865255100264cf118e48e1b5c9556476560fe4015a9fb7610ec08201527f2b8c2245518ea18766d1c1f7c9cde2dd3520a7eb5a625496d58084bcd62f0853610ee08201527f210c52aace3329946c769c65dca979b4fd94a3f027f32d2e2958c646e6a03c3a610f008201527f2acd7e1455ec1ba3c84ebf2bbf2d86ddaf8a12f41b3ed6f4e5ff98bca1ff4d1b610f208201527f0b1a814a47a81eb8464f6bafe31b8b055166e9b871caf5146f999de131698509610f408201527f0c105801d7a64eda3f382f2d225241643e2c2a9007301308322b97c7ddcc5d40610f608201527f26aa5f6576056daf7ae8ae3c87f386700a4e26de68ec1dadfb4926eadf98afa9610f808201527f1a4f0c78d571788fb494cc0797f03a44912c9b77c49274f66e91e71fe25109f2610fa08201527f134e5d6245f3a0d6a1ec5a69a2291d66add1d327a16a5f4e8639b492b8f75155610fc08201527f11e6ff9bf1fcdb770e96a61a4357bcafeea13b9bdfdf09e738385a36258d5224610fe08201527f198b03795e8c98fc132335ed964ddebcbf1741c20cd9b10963e4b1b6a53e12a26110008201527f27b4e6922a47ddd107c752d83ffd27eeff76b62e7232dfdfa9e9b977bb8d2b846110208201527f2ec91c78804ce2f0a13cfba2b164db3866beb7720f7252e908eb00966cae26686110408201527f2488229bbff9d6b36f83b38d4e5372667b52ee88f727e9a715fefb6dbcdf2d536110608201527f05ebde6c2e83d81fe05780b19506e18e93ee5e01536d77460dcdf7d1f34eb1ed6110808201527f1cd8a0cb5dc6e2b67fc32be19aef22ce977ff484f2188e603bda24ea8dc1da4d6110a08201527f085135e4a7a89dcdfd03d78e753a1da01847553706a58c9f2c668fe318050a496110c08201527f1702b88e6d0a6c810326e56a58847cc8065ebb21f3a74466cb1983c00b0a8cf36110e08201527f2218bcb2b68aa0373fb76c33ca3f2c09f01a0d3effc0a0897b0174f4f30764006111008201527f2ee1d3c964dddfff94daec6e0e02b604903be97047800cc68201428cd60241826111208201527f0149d8755657a3e81f783350bd1671eba5c066866e118781f3d707450e773bda6111408201527f033818acbeebada683b755443046de5f65a51be2caac0bb8a1a111dab2bf22836111608201527f10243f1cf06a2eb5d5701347b2e7ad9c088b3bf73dd8799337407c242cc8070e6111808201527f24aa143d475c356688ee0bc6e30e6e0b72587b88525fbbea1f1ac43dad42568f6111a08201527f04712cd64dcf3358e37b00bddad2a3c6e77dba77d0b19b8187e7471f1c0fabe46111c08201527f22123070ab73aef7fd56d8f297599fc7078a741cdb0014a72efe31811c7563186111e08201527f24a7c252fab1d28fe5cf3754dbcc02066f2054de39a0f2767579f675e52bd7fc6112008201527f09f3fd4c5e51db1531146097185d641cb1b497c96a51d7bd10313cd9e0d7bcaf6112208201527f1a1a52585439d7c78751de23cbb26dcd90faf9306da8b7555206b9333b0361306112408201527f046958b4c608468677dbc3f0833a8d5f440417d5680a2ad23bb0331b9709a6776112608201527f21231b60ee1fce7c57226a45d4366feac2bddeb63b667dc347031efe3cddf15a6112808201527f1e8c25cc2b98496b73a89444a645202da791bb4bc768b82816f402e7f6fc68ec6112a08201527f0d68bd594ad770fb7a82ba7905fea85c150b4b335b5000fe05aa9a0aca01b1f76112c08201527f13c9ceeee08c137064fa514c154012813053ca329fa4c8da0805a428428a0ff76112e08201527f23fad6a546ecbbbe75b25184154e6af39e7bcca2b0083b632d70fc1241f6b5a16113008201527f11ea79fb35b1a82c8bb6a9e1a17cc058975d8953279f362fc4c64944ea6c0b3d6113208201527f08b593b39852f7ad095a03a3eee546c388e02896d460454c6f1887c8d1c82e376118936101a0611c9d565b928084527f20bb1e98f40bfe80b8e2f2c885ea13a2ea1f146ff61218c31075ad79dd8f4ffa60208501527f1ed6abd05c8d678fa14c0c77d90f02fa1f8af249915fa6518f5f8d5e5c649fb260408501527f29107b18658b47d566f5063975d6bbc504382b81777e0796c7cb81f9b4e2cf4660608501527f134ceec3ec069dd76fc9804ff029c2c27c5646986ff5dbeb17091d9c479ae92360808501527f0ee2e4f4a3c23a1b71834d1a95ea402504b8d68fab6f74855c884df898c286f960a08501527f0a469d3f3cb250181cc1e70c8227dace349b1c52fe8f7375744c8be5b80771e560c08501527f0cfa92ab38d116f1cdc24ecc083ad1cb17a215de9968726a81970dde9cca70d660e08501527f173df1a0df85f4533605f9578b1f58ccadf1f810e1fcca66808382efa84d684a6101008501527f2ced3bf3cf641c12a311b16b4107663388876a894e70c28c5498946c7fd8dcd46101208501527f0912073a16428c84bfbb6170108adf6d168100ac5587c23c9405cf1f7ca8f13b6101408501527f250b310cd13063ee49c78680c1434853968f464d2fc99166c23a2e330dd71d54610160850152830152611a49836137f5565b5f5f5b60048110611bd75750915f90815b60398110611ab1576020611aa97f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018989611a958a8a83613b67565b50510860e4359060c4359060a43590611d4c565b604051908152f35b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018087516020600189019860051b880101519008818082800980090986525f5f5b84600c8210611b985750505f905b600c8210611b12575050600101611a5a565b9093611b1e8589611d0e565b519460208160051b8601015191611b6b577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000183816001945f990908611b63828b611d0e565b520190611b00565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b9091611ba4838a611d0e565b5191611b6b576001917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089101611af2565b5f5b600c8110611bf45750600190611bee866137f5565b01611a4c565b807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180611c236001948a611d0e565b5160208588019760051b8901015190088180828009800909611c458289611d0e565b5201611bd9565b5f80fd5b34611c4c5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112611c4c5736608411611c4c576020611aa9606435604435602435600435611d4c565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f604051930116820182811067ffffffffffffffff821117611ce157604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90600c811015611d1f5760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001939484939295846040519481808681610b008a019c8d6040527f19b849f69450b06848da1d39bd5e4a4302bb86744edc26238b0878e269ed23e58b527f265ddfe127dd51bd7239347b758f0a1320eb2cc7450acc1dad47f80c8dcf34d660208c01527f199750ec472f1809e0f66a545e1e51624108ac845015c2aa3dfc36bab497d8aa60408c01527f157ff3fe65ac7208110f06a5f74302b14d743ea25067f0ffd032f787c7f1cdf860608c01527f2e49c43c4569dd9c5fd35ac45fca33f10b15c590692f8beefe18f4896ac9490260808c01527f0e35fb89981890520d4aef2b6d6506c3cb2f0b6973c24fa82731345ffa2d1f1e60a08c01527f251ad47cb15c4f1105f109ae5e944f1ba9d9e7806d667ffec6fe723002e0b99660c08c01527f13da07dc64d428369873e97160234641f8beb56fdd05e5f3563fa39d9c22df4e60e08c01527f0c009b84e650e6d23dc00c7dccef7483a553939689d350cd46e7b89055fd47386101008c01527f011f16b1c63a854f01992e3956f42d8b04eb650c6d535eb0203dec74befdca066101208c01527f0ed69e5e383a688f209d9a561daa79612f3f78d0467ad45485df07093f3675496101408c01527f04dba94a7b0ce9e221acad41472b6bbe3aec507f5eb3d33f463672264c9f789b6101608c01527f0a3f2637d840f3a16eb094271c9d237b6036757d4bb50bf7ce732ff1d4fa28e86101808c01527f259a666f129eea198f8a1c502fdb38fa39b1f075569564b6e54a485d1182323f6101a08c01527f28bf7459c9b2f4c6d8e7d06a4ee3a47f7745d4271038e5157a32fdf7ede0d6a16101c08c01527f0a1ca941f057037526ea200f489be8d4c37c85bbcce6a2aeec91bd69414324476101e08c01527f0c6f8f958be0e93053d7fd4fc54512855535ed1539f051dcb43a26fd926361cf6102008c01527f123106a93cd17578d426e8128ac9d90aa9e8a00708e296e084dd57e69caaf8116102208c01527f26e1ba52ad9285d97dd3ab52f8e840085e8fa83ff1e8f1877b074867cd2dee756102408c01527f1cb55cad7bd133de18a64c5c47b9c97cbe4d8b7bf9e095864471537e6a4ae2c56102608c01527f1dcd73e46acd8f8e0e2c7ce04bde7f6d2a53043d5060a41c7143f08e6e9055d06102808c01527f011003e32f6d9c66f5852f05474a4def0cda294a0eb4e9b9b12b9bb4512e55746102a08c01527f2b1e809ac1d10ab29ad5f20d03a57dfebadfe5903f58bafed7c508dd2287ae8c6102c08c01527f2539de1785b735999fb4dac35ee17ed0ef995d05ab2fc5faeaa69ae87bcec0a56102e08c01527f0c246c5a2ef8ee0126497f222b3e0a0ef4e1c3d41c86d46e43982cb11d77951d6103008c01527f192089c4974f68e95408148f7c0632edbb09e6a6ad1a1c2f3f0305f5d03b527b6103208c01527f1eae0ad8ab68b2f06a0ee36eeb0d0c058529097d91096b756d8fdc2fb5a60d856103408c01527f179190e5d0e22179e46f8282872abc88db6e2fdc0dee99e69768bd98c5d06bfb6103608c01527f29bb9e2c9076732576e9a81c7ac4b83214528f7db00f31bf6cafe794a9b3cd1c6103808c01527f225d394e42207599403efd0c2464a90d52652645882aac35b10e590e6e691e086103a08c01527f064760623c25c8cf753d238055b444532be13557451c087de09efd454b23fd596103c08c01527f10ba3a0e01df92e87f301c4b716d8a394d67f4bf42a75c10922910a78f6b5b876103e08c01527f0e070bf53f8451b24f9c6e96b0c2a801cb511bc0c242eb9d361b77693f21471c6104008c01527f1b94cd61b051b04dd39755ff93821a73ccd6cb11d2491d8aa7f921014de252fb6104208c01527f1d7cb39bafb8c744e148787a2e70230f9d4e917d5713bb050487b5aa7d74070b6104408c01527f2ec93189bd1ab4f69117d0fe980c80ff8785c2961829f701bb74ac1f303b17db6104608c01527f2db366bfdd36d277a692bb825b86275beac404a19ae07a9082ea46bd835179266104808c01527f062100eb485db06269655cf186a68532985275428450359adc99cec6960711b86104a08c01527f0761d33c66614aaa570e7f1e8244ca1120243f92fa59e4f900c567bf41f5a59b6104c08c01527f20fc411a114d13992c2705aa034e3f315d78608a0f7de4ccf7a72e494855ad0d6104e08c01527f25b5c004a4bdfcb5add9ec4e9ab219ba102c67e8b3effb5fc3a30f317250bc5a6105008c01527f23b1822d278ed632a494e58f6df6f5ed038b186d8474155ad87e7dff62b37f4b6105208c01527f22734b4c5c3f9493606c4ba9012499bf0f14d13bfcfcccaa16102a29cc2f69e06105408c01527f26c0c8fe09eb30b7e27a74dc33492347e5bdff409aa3610254413d3fad795ce56105608c01527f070dd0ccb6bd7bbae88eac03fa1fbb26196be3083a809829bbd626df348ccad96105808c01527f12b6595bdb329b6fb043ba78bb28c3bec2c0a6de46d8c5ad6067c4ebfd4250da6105a08c01527f248d97d7f76283d63bec30e7a5876c11c06fca9b275c671c5e33d95bb7e8d7296105c08c01527f1a306d439d463b0816fc6fd64cc939318b45eb759ddde4aa106d15d9bd9baaaa6105e08c01527f28a8f8372e3c38daced7c00421cb4621f4f1b54ddc27821b0d62d3d6ec7c56cf6106008c01527e94975717f9a8a8bb35152f24d43294071ce320c829f388bc852183e1e2ce7e6106208c01527f04d5ee4c3aa78f7d80fde60d716480d3593f74d4f653ae83f4103246db2e8d656106408c01527f2a6cf5e9aa03d4336349ad6fb8ed2269c7bef54b8822cc76d08495c12efde1876106608c01527f2304d31eaab960ba9274da43e19ddeb7f792180808fd6e43baae48d7efcba3f36106808c01527f03fd9ac865a4b2a6d5e7009785817249bff08a7e0726fcb4e1c11d39d199f0b06106a08c01527eb7258ded52bbda2248404d55ee5044798afc3a209193073f7954d4d63b0b646106c08c01527f159f81ada0771799ec38fca2d4bf65ebb13d3a74f3298db36272c5ca65e92d9a6106e08c01527f1ef90e67437fbc8550237a75bc28e3bb9000130ea25f0c5471e144cf4264431f6107008c01527f1e65f838515e5ff0196b49aa41a2d2568df739bc176b08ec95a79ed82932e30d6107208c01527f2b1b045def3a166cec6ce768d079ba74b18c844e570e1f826575c1068c94c33f6107408c01527f0832e5753ceb0ff6402543b1109229c165dc2d73bef715e3f1c6e07c168bb1736107608c01527f02f614e9cedfb3dc6b762ae0a37d41bab1b841c2e8b6451bc5a8e3c390b6ad166107808c01527f0e2427d38bd46a60dd640b8e362cad967370ebb777bedff40f6a0be27e7ed7056107a08c01527f0493630b7c670b6deb7c84d414e7ce79049f0ec098c3c7c50768bbe29214a53a6107c08c01527f22ead100e8e482674decdab17066c5a26bb1515355d5461a3dc06cc85327cea96107e08c01527f25b3e56e655b42cdaae2626ed2554d48583f1ae35626d04de5084e0b6d2a6f166108008c01527f1e32752ada8836ef5837a6cde8ff13dbb599c336349e4c584b4fdc0a0cf6f9d06108208c01527f2fa2a871c15a387cc50f68f6f3c3455b23c00995f05078f672a9864074d412e56108408c01527f2f569b8a9a4424c9278e1db7311e889f54ccbf10661bab7fcd18e7c7a7d835056108608c01527f044cb455110a8fdd531ade530234c518a7df93f7332ffd2144165374b246b43d6108808c01527f227808de93906d5d420246157f2e42b191fe8c90adfe118178ddc723a53190256108a08c01527f02fcca2934e046bc623adead873579865d03781ae090ad4a8579d2e7a68003556108c08c01527f0ef915f0ac120b876abccceb344a1d36bad3f3c5ab91a8ddcbec2e060d8befac6108e08c01527f1797130f4b7a3e1777eb757bc6f287f6ab0fb85f6be63b09f3b16ef2b1405d386109008c01527f0a76225dc04170ae3306c85abab59e608c7f497c20156d4d36c668555decc6e56109208c01527f1fffb9ec1992d66ba1e77a7b93209af6f8fa76d48acb664796174b5326a31a5c6109408c01527f25721c4fc15a3f2853b57c338fa538d85f8fbba6c6b9c6090611889b797b9c5f6109608c01527f0c817fd42d5f7a41215e3d07ba197216adb4c3790705da95eb63b982bfcaf75a6109808c01527f13abe3f5239915d39f7e13c2c24970b6df8cf86ce00a22002bc15866e52b5a966109a08c01527f2106feea546224ea12ef7f39987a46c85c1bc3dc29bdbd7a92cd60acb4d391ce6109c08c01527f21ca859468a746b6aaa79474a37dab49f1ca5a28c748bc7157e1b3345bb0f9596109e08c01527f05ccd6255c1e6f0c5cf1f0df934194c62911d14d0321662a8f1a48999e34185b610a008c01527f0f0e34a64b70a626e464d846674c4c8816c4fb267fe44fe6ea28678cb09490a4610a208c01527f0558531a4e25470c6157794ca36d0e9647dbfcfe350d64838f5b1a8a2de0d4bf610a408c01527f09d3dca9173ed2faceea125157683d18924cadad3f655a60b72f5864961f1455610a608c01527f0328cbd54e8c0913493f866ed03d218bf23f92d68aaec48617d4c722e5bd4335610a808c01527f2bf07216e2aff0a223a487b1a7094e07e79e7bcc9798c648ee3347dd5329d34b610aa08c01527f1daf345a58006b736499c583cb76c316d6f78ed6a6dffc82111e11a63fe412df610ac08c01527f176563472456aaa746b694c60e1823611ef39039b2edc7ff391e6f2293d2c404610ae08c0152808801998a9601818192010199838b9401019c8d9160040908998a9460040908809908940893965b61020088015b80891061375757508088146137295761070088015b808910612b325750612b0a565b97959496938651017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018887018287010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b82990901997e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901967f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901946020880151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001868601828a010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b829c0901977e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901957f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901976040880151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018589018288010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b829a0901967e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901987f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901956060880151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018887018287010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b82990901997e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901967f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901946080880151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001868601828a010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b829c0901977e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901957f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019760a0880151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018589018288010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b829a0901967e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901987f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019560c0880151917f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e77f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001818009807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018887018287010880807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017f10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e782950901967f0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901987e544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac157f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910901957f222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109019560e00197612b25565b509350945090507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000192500890565b97947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000186818080806040819e829e839d90888560809c818095845101918180848009986020870151018180828009800909988995015101946060828780099e015101818082800980090998868a970909019e8f998009090181819201019b838d9401019e8f91600409089b8c9460040908809b089608950197612b10565b5f90815b600c811061391e57505f5b6004811061381157505050565b61381b8183611d0e565b5190600481019361382c8585611d0e565b5190611b6b577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016001938160088501936138668589611d0e565b51920808947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001866138978588611d0e565b51086138a38487611d0e565b526138dc7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001876138d38489611d0e565b51089186611d0e565b526139177f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000161390b8387611d0e565b51965f97089185611d0e565b5201613804565b6139288183611d0e565b5160018201936139388585611d0e565b5190611b6b577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910892600282016139708185611d0e565b519460038401956139818787611d0e565b517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910892836139b18288611d0e565b517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190600209907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108928383613a088a8a611d0e565b517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190600209907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018197600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190600409907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108938385945f9a613af6908b611d0e565b527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910890613b259088611d0e565b52613b309086611d0e565b527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108613b5e8284611d0e565b526004016137f9565b9291905f935b60048510613b7c575090925050565b5f5b600c8110613ba1575090919293600190613b97836137f5565b0193929190613b6d565b807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180613bd060019486611d0e565b5160208589019860051b8801015190088180828009800909613bf28285611d0e565b5201613b7e56",
}

// RequestHash is an auto generated Go binding around an Ethereum contract.
type RequestHash struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *RequestHash) GetABI() abi.ABI {
	return c.abi
}

// NewRequestHash creates a new instance of RequestHash.
func NewRequestHash() *RequestHash {
	parsed, err := RequestHashMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RequestHash{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RequestHash) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd754ebc9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function id(bytes32 domain, uint40 actor, uint48 nonce, uint40 consent, uint8 rules, uint256[3] signature) pure returns(bytes32)
func (requestHash *RequestHash) PackId(domain [32]byte, actor *big.Int, nonce *big.Int, consent *big.Int, rules uint8, signature [3]*big.Int) []byte {
	enc, err := requestHash.abi.Pack("id", domain, actor, nonce, consent, rules, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd754ebc9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function id(bytes32 domain, uint40 actor, uint48 nonce, uint40 consent, uint8 rules, uint256[3] signature) pure returns(bytes32)
func (requestHash *RequestHash) TryPackId(domain [32]byte, actor *big.Int, nonce *big.Int, consent *big.Int, rules uint8, signature [3]*big.Int) ([]byte, error) {
	return requestHash.abi.Pack("id", domain, actor, nonce, consent, rules, signature)
}

// UnpackId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd754ebc9.
//
// Solidity: function id(bytes32 domain, uint40 actor, uint48 nonce, uint40 consent, uint8 rules, uint256[3] signature) pure returns(bytes32)
func (requestHash *RequestHash) UnpackId(data []byte) ([32]byte, error) {
	out, err := requestHash.abi.Unpack("id", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackInput is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8f63363.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function input(uint256[4] ids) pure returns(uint256)
func (requestHash *RequestHash) PackInput(ids [4]*big.Int) []byte {
	enc, err := requestHash.abi.Pack("input", ids)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInput is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8f63363.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function input(uint256[4] ids) pure returns(uint256)
func (requestHash *RequestHash) TryPackInput(ids [4]*big.Int) ([]byte, error) {
	return requestHash.abi.Pack("input", ids)
}

// UnpackInput is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb8f63363.
//
// Solidity: function input(uint256[4] ids) pure returns(uint256)
func (requestHash *RequestHash) UnpackInput(data []byte) (*big.Int, error) {
	out, err := requestHash.abi.Unpack("input", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
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

// TimelockControllerMetaData contains all meta data concerning the TimelockController contract.
var TimelockControllerMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"minDelay\",\"type\":\"uint256\"},{\"internalType\":\"address[]\",\"name\":\"proposers\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"executors\",\"type\":\"address[]\"},{\"internalType\":\"address\",\"name\":\"admin\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"AccessControlBadConfirmation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"neededRole\",\"type\":\"bytes32\"}],\"name\":\"AccessControlUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"FailedCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"delay\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minDelay\",\"type\":\"uint256\"}],\"name\":\"TimelockInsufficientDelay\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"targets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"payloads\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"values\",\"type\":\"uint256\"}],\"name\":\"TimelockInvalidOperationLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"TimelockUnauthorizedCaller\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"predecessorId\",\"type\":\"bytes32\"}],\"name\":\"TimelockUnexecutedPredecessor\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"operationId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expectedStates\",\"type\":\"bytes32\"}],\"name\":\"TimelockUnexpectedOperationState\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"CallExecuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"CallSalt\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"delay\",\"type\":\"uint256\"}],\"name\":\"CallScheduled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"Cancelled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldDuration\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newDuration\",\"type\":\"uint256\"}],\"name\":\"MinDelayChange\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"previousAdminRole\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"newAdminRole\",\"type\":\"bytes32\"}],\"name\":\"RoleAdminChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"RoleGranted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"RoleRevoked\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"CANCELLER_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"DEFAULT_ADMIN_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"EXECUTOR_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PROPOSER_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"payload\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"execute\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"payloads\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"executeBatch\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getMinDelay\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"getOperationState\",\"outputs\":[{\"internalType\":\"enumTimelockController.OperationState\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"}],\"name\":\"getRoleAdmin\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"getTimestamp\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"grantRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"hasRole\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"hashOperation\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"payloads\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"hashOperationBatch\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"isOperation\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"isOperationDone\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"isOperationPending\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"isOperationReady\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256[]\",\"name\":\"\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC1155BatchReceived\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC1155Received\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC721Received\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callerConfirmation\",\"type\":\"address\"}],\"name\":\"renounceRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"revokeRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"delay\",\"type\":\"uint256\"}],\"name\":\"schedule\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"payloads\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"delay\",\"type\":\"uint256\"}],\"name\":\"scheduleBatch\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"newDelay\",\"type\":\"uint256\"}],\"name\":\"updateDelay\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "TimelockController",
	Bin: "0x6080604052346101665761224a803803806100198161016a565b92833981019060808183031261016657805160208201519091906001600160401b038111610166578361004d9183016101b7565b604082015190936001600160401b0382116101665761007360609161007a9385016101b7565b92016101a3565b61008330610249565b506001600160a01b038116610156575b505f5b83518110156100e0576001906100be6001600160a01b036100b78388610221565b51166102bf565b506100d9828060a01b036100d28388610221565b5116610352565b5001610096565b50905f5b82518110156101135760019061010c6001600160a01b036101058387610221565b51166103e5565b50016100e4565b7f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5604083806002558151905f82526020820152a1604051611d3190816104798239f35b61015f90610249565b505f610093565b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761018f57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361016657565b9080601f83011215610166578151916001600160401b03831161018f578260051b906020806101e781850161016a565b80968152019282010192831161016657602001905b8282106102095750505090565b60208091610216846101a3565b8152019101906101fc565b80518210156102355760209160051b010190565b634e487b7160e01b5f52603260045260245ffd5b6001600160a01b0381165f9081525f51602061222a5f395f51905f52602052604090205460ff166102ba576001600160a01b03165f8181525f51602061222a5f395f51905f5260205260408120805460ff191660011790553391905f5160206121aa5f395f51905f528180a4600190565b505f90565b6001600160a01b0381165f9081525f5160206121ca5f395f51905f52602052604090205460ff166102ba576001600160a01b03165f8181525f5160206121ca5f395f51905f5260205260408120805460ff191660011790553391907fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc1905f5160206121aa5f395f51905f529080a4600190565b6001600160a01b0381165f9081525f51602061220a5f395f51905f52602052604090205460ff166102ba576001600160a01b03165f8181525f51602061220a5f395f51905f5260205260408120805460ff191660011790553391907ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783905f5160206121aa5f395f51905f529080a4600190565b6001600160a01b0381165f9081525f5160206121ea5f395f51905f52602052604090205460ff166102ba576001600160a01b03165f8181525f5160206121ea5f395f51905f5260205260408120805460ff191660011790553391907fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63905f5160206121aa5f395f51905f529080a460019056fe6080604052600436101561001a575b3615610018575f80fd5b005b5f3560e01c806301d5062a14610f5057806301ffc9a714610e5e57806307bd026514610e06578063134008d314610d5357806313bc9f2014610d17578063150b7a0214610c8b578063248a9ca314610c435780632ab0f52914610c075780632f2ff15d14610bac57806331d5075014610b7057806336568abe14610ae8578063584b153e14610aa257806364d6235314610a065780637958004c1461098c5780638065657f1461096d5780638f2a0bb0146107ae5780638f61f4f51461075657806391d14854146106e2578063a217fddf146106aa578063b08e51c014610652578063b1c5f42714610628578063bc197c811461055a578063c4d252f51461042c578063d45c4435146103e4578063d547741f14610382578063e38335e51461021d578063f23a6e61146101915763f27a0c920361000e573461018d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576020600254604051908152f35b5f80fd5b3461018d5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576101c861101a565b506101d161103d565b5060843567ffffffffffffffff811161018d576101f29036906004016111b0565b5060206040517ff23a6e61000000000000000000000000000000000000000000000000000000008152f35b61022636611227565b5f80527fdae2aa361dfd1ca020a396615627d436107c35eff9fe7738a3512819782d70696020527f5ba6852781629bcdcd4bdaa6de76d786f1c64b16acdac474e55bebc0ea1579515492979196919593949260ff1615610374575b82821480159061036a575b610336576102a36102aa91888a888789888d6115be565b9687611a5d565b5f5b8181106102bc5761001887611b3a565b8080887fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b58888861032d6103148f986001998f828e6103078f836103029161030d96611500565b61153d565b97611500565b359561155e565b9061032182828787611ae7565b604051948594856113a2565b0390a3016102ac565b5086907fffb03211000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b508782141561028c565b61037d3361192a565b610281565b3461018d5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576100186004356103bf61103d565b906103df6103d8825f525f602052600160405f20015490565b33906119df565b611c2a565b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576004355f526001602052602060405f2054604051908152f35b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d57335f9081527fc3ad33e20b0c56a223ad5104fff154aa010f8715b9c981fd38fdc60a4d1a52fb60205260409020546004359060ff161561050a5761049e8161141e565b156104d757805f5260016020525f60408120557fbaa1eb22f2a492ba1a5fea61b8df4d27c6c8b5f3971e63bb58fa14ff72eedb705f80a2005b7f5ead8eb5000000000000000000000000000000000000000000000000000000005f52600452600460021760245260445ffd5b7fe2517d3f000000000000000000000000000000000000000000000000000000005f52336004527ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f78360245260445ffd5b3461018d5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d5761059161101a565b5061059a61103d565b5060443567ffffffffffffffff811161018d576105bb9036906004016112b6565b5060643567ffffffffffffffff811161018d576105dc9036906004016112b6565b5060843567ffffffffffffffff811161018d576105fd9036906004016111b0565b5060206040517fbc197c81000000000000000000000000000000000000000000000000000000008152f35b3461018d57602061064a61063b36611227565b969590959491949392936115be565b604051908152f35b3461018d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d5760206040517ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f7838152f35b3461018d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d5760206040515f8152f35b3461018d5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d5761071961103d565b6004355f525f60205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b3461018d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d5760206040517fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc18152f35b3461018d5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d5760043567ffffffffffffffff811161018d576107fd9036906004016111f6565b9060243567ffffffffffffffff811161018d5761081e9036906004016111f6565b60449291923567ffffffffffffffff811161018d576108419036906004016111f6565b9390916064356084359560a4359261085833611875565b808914801590610963575b6109305761087788848489858a8f8e6115be565b98610882858b6117b7565b895f5b8281106108c25750898061089557005b60207f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d038791604051908152a2005b806001927f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8b8b6109258f8c6109188f928e6109118f8f9061090b6103028f8097948195611500565b99611500565b359761155e565b906040519687968761135c565b0390a3018a90610885565b90887fffb03211000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5081891415610863565b3461018d57602061064a6109803661108e565b9493909392919261147f565b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576109c6600435611447565b60405160048210156109d9576020918152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d57600435303303610a76577f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d560406002548151908152836020820152a1600255005b7fe2850c59000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576020610ade60043561141e565b6040519015158152f35b3461018d5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d57610b1f61103d565b3373ffffffffffffffffffffffffffffffffffffffff821603610b485761001890600435611c2a565b7f6697b232000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576020610ade600435611407565b3461018d5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d57610018600435610be961103d565b90610c026103d8825f525f602052600160405f20015490565b611b58565b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576020610ade6004356113ef565b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d57602061064a6004355f525f602052600160405f20015490565b3461018d5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d57610cc261101a565b50610ccb61103d565b5060643567ffffffffffffffff811161018d57610cec9036906004016111b0565b5060206040517f150b7a02000000000000000000000000000000000000000000000000000000008152f35b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576020610ade6004356113d7565b610018610de45f610df07fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b58610ddb610d8a3661108e565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e638a9995979299949394528960205260408a208a805260205260ff60408b20541615610df8575b888484898961147f565b98899788611a5d565b61032182828787611ae7565b0390a3611b3a565b610e013361192a565b610dd1565b3461018d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d5760206040517fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e638152f35b3461018d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d576004357fffffffff00000000000000000000000000000000000000000000000000000000811680910361018d57807f4e2312e00000000000000000000000000000000000000000000000000000000060209214908115610ef3575b506040519015158152f35b7f7965db0b00000000000000000000000000000000000000000000000000000000811491508115610f26575b5082610ee8565b7f01ffc9a70000000000000000000000000000000000000000000000000000000091501482610f1f565b3461018d5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261018d57610f8761101a565b6024359060443567ffffffffffffffff811161018d577f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca92610fce5f923690600401611060565b949091606435946110106084359660a43590610fe933611875565b610ff789828c8a898961147f565b998a97611004848a6117b7565b6040519687968761135c565b0390a38061089557005b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361018d57565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361018d57565b9181601f8401121561018d5782359167ffffffffffffffff831161018d576020838186019501011161018d57565b60a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82011261018d5760043573ffffffffffffffffffffffffffffffffffffffff8116810361018d5791602435916044359067ffffffffffffffff821161018d576110fc91600401611060565b90916064359060843590565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761114957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b67ffffffffffffffff811161114957601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b81601f8201121561018d578035906111c782611176565b926111d56040519485611108565b8284526020838301011161018d57815f926020809301838601378301015290565b9181601f8401121561018d5782359167ffffffffffffffff831161018d576020808501948460051b01011161018d57565b60a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82011261018d5760043567ffffffffffffffff811161018d5781611270916004016111f6565b9290929160243567ffffffffffffffff811161018d5781611293916004016111f6565b929092916044359067ffffffffffffffff821161018d576110fc916004016111f6565b9080601f8301121561018d5781359167ffffffffffffffff8311611149578260051b90604051936112ea6020840186611108565b845260208085019282010192831161018d57602001905b82821061130e5750505090565b8135815260209182019101611301565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b9290936113989273ffffffffffffffffffffffffffffffffffffffff60809699989799168552602085015260a0604085015260a084019161131e565b9460608201520152565b6113d4949273ffffffffffffffffffffffffffffffffffffffff6060931682526020820152816040820152019161131e565b90565b6113e090611447565b60048110156109d95760021490565b6113f890611447565b60048110156109d95760031490565b61141090611447565b60048110156109d957151590565b61142790611447565b60048110156109d9576001811490811561143f575090565b600291501490565b5f52600160205260405f205480155f1461146057505f90565b6001810361146e5750600390565b42101561147a57600190565b600290565b946114c36114fa9495929360405196879573ffffffffffffffffffffffffffffffffffffffff602088019a168a52604087015260a0606087015260c086019161131e565b91608084015260a0830152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611108565b51902090565b91908110156115105760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b3573ffffffffffffffffffffffffffffffffffffffff8116810361018d5790565b91908110156115105760051b810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561018d57019081359167ffffffffffffffff831161018d57602001823603811361018d579190565b9693949190969592956040519660208801988060c08a0160a08c525260e0890192905f905b80821061176a575050507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08883030160408901528082527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811161018d579087959394929160051b8092602083013701848103606086015260208101849052600584901b8101604090810194908201915f908890368290037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe101905b8484106116e7575050505050506114fa9450608084015260a0830152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611108565b919395979092949698507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0808383030101875289358381121561018d578401906020823592019167ffffffffffffffff811161018d57803603831361018d57611756602092839260019561131e565b9b0197019401918a9896999795939161169f565b90919384359073ffffffffffffffffffffffffffffffffffffffff8216820361018d576020809173ffffffffffffffffffffffffffffffffffffffff6001941681520195019201906115e3565b906117c182611407565b6118445760025480821061181557504201908142116117e8575f52600160205260405f2055565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b907f54336609000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b507f5ead8eb5000000000000000000000000000000000000000000000000000000005f52600452600160245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff81165f9081527f3412d5605ac6cd444957cedb533e5dacad6378b4bc819ebe3652188a665066d5602052604090205460ff16156118c45750565b73ffffffffffffffffffffffffffffffffffffffff907fe2517d3f000000000000000000000000000000000000000000000000000000005f52166004527fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc160245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff81165f9081527fdae2aa361dfd1ca020a396615627d436107c35eff9fe7738a3512819782d7069602052604090205460ff16156119795750565b73ffffffffffffffffffffffffffffffffffffffff907fe2517d3f000000000000000000000000000000000000000000000000000000005f52166004527fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e6360245260445ffd5b90815f525f60205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260ff60405f20541615611a18575050565b73ffffffffffffffffffffffffffffffffffffffff907fe2517d3f000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b611a66816113d7565b15611ab7575080151580611aa7575b611a7c5750565b7f90a9a618000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50611ab1816113ef565b15611a75565b7f5ead8eb5000000000000000000000000000000000000000000000000000000005f52600452600460245260445ffd5b611b2f935f93928493826040519384928337810185815203925af13d15611b32573d90611b1382611176565b91611b216040519384611108565b82523d5f602084013e611cf2565b50565b606090611cf2565b611b43816113d7565b15611ab7575f526001602052600160405f2055565b805f525f60205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f5260205260ff60405f205416155f14611c2457805f525f60205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905573ffffffffffffffffffffffffffffffffffffffff339216907f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d5f80a4600190565b50505f90565b805f525f60205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f5260205260ff60405f2054165f14611c2457805f525f60205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f5260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00815416905573ffffffffffffffffffffffffffffffffffffffff339216907ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b5f80a4600190565b15611cfa5790565b805115611d0957602081519101fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d3412d5605ac6cd444957cedb533e5dacad6378b4bc819ebe3652188a665066d5dae2aa361dfd1ca020a396615627d436107c35eff9fe7738a3512819782d7069c3ad33e20b0c56a223ad5104fff154aa010f8715b9c981fd38fdc60a4d1a52fbad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5",
}

// TimelockController is an auto generated Go binding around an Ethereum contract.
type TimelockController struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TimelockController) GetABI() abi.ABI {
	return c.abi
}

// NewTimelockController creates a new instance of TimelockController.
func NewTimelockController() *TimelockController {
	parsed, err := TimelockControllerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TimelockController{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TimelockController) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint256 minDelay, address[] proposers, address[] executors, address admin) returns()
func (timelockController *TimelockController) PackConstructor(minDelay *big.Int, proposers []common.Address, executors []common.Address, admin common.Address) []byte {
	enc, err := timelockController.abi.Pack("", minDelay, proposers, executors, admin)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCANCELLERROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb08e51c0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CANCELLER_ROLE() view returns(bytes32)
func (timelockController *TimelockController) PackCANCELLERROLE() []byte {
	enc, err := timelockController.abi.Pack("CANCELLER_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCANCELLERROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb08e51c0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CANCELLER_ROLE() view returns(bytes32)
func (timelockController *TimelockController) TryPackCANCELLERROLE() ([]byte, error) {
	return timelockController.abi.Pack("CANCELLER_ROLE")
}

// UnpackCANCELLERROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb08e51c0.
//
// Solidity: function CANCELLER_ROLE() view returns(bytes32)
func (timelockController *TimelockController) UnpackCANCELLERROLE(data []byte) ([32]byte, error) {
	out, err := timelockController.abi.Unpack("CANCELLER_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackDEFAULTADMINROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa217fddf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DEFAULT_ADMIN_ROLE() view returns(bytes32)
func (timelockController *TimelockController) PackDEFAULTADMINROLE() []byte {
	enc, err := timelockController.abi.Pack("DEFAULT_ADMIN_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDEFAULTADMINROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa217fddf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DEFAULT_ADMIN_ROLE() view returns(bytes32)
func (timelockController *TimelockController) TryPackDEFAULTADMINROLE() ([]byte, error) {
	return timelockController.abi.Pack("DEFAULT_ADMIN_ROLE")
}

// UnpackDEFAULTADMINROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa217fddf.
//
// Solidity: function DEFAULT_ADMIN_ROLE() view returns(bytes32)
func (timelockController *TimelockController) UnpackDEFAULTADMINROLE(data []byte) ([32]byte, error) {
	out, err := timelockController.abi.Unpack("DEFAULT_ADMIN_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackEXECUTORROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07bd0265.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXECUTOR_ROLE() view returns(bytes32)
func (timelockController *TimelockController) PackEXECUTORROLE() []byte {
	enc, err := timelockController.abi.Pack("EXECUTOR_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXECUTORROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07bd0265.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXECUTOR_ROLE() view returns(bytes32)
func (timelockController *TimelockController) TryPackEXECUTORROLE() ([]byte, error) {
	return timelockController.abi.Pack("EXECUTOR_ROLE")
}

// UnpackEXECUTORROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07bd0265.
//
// Solidity: function EXECUTOR_ROLE() view returns(bytes32)
func (timelockController *TimelockController) UnpackEXECUTORROLE(data []byte) ([32]byte, error) {
	out, err := timelockController.abi.Unpack("EXECUTOR_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPROPOSERROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f61f4f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PROPOSER_ROLE() view returns(bytes32)
func (timelockController *TimelockController) PackPROPOSERROLE() []byte {
	enc, err := timelockController.abi.Pack("PROPOSER_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPROPOSERROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f61f4f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PROPOSER_ROLE() view returns(bytes32)
func (timelockController *TimelockController) TryPackPROPOSERROLE() ([]byte, error) {
	return timelockController.abi.Pack("PROPOSER_ROLE")
}

// UnpackPROPOSERROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f61f4f5.
//
// Solidity: function PROPOSER_ROLE() view returns(bytes32)
func (timelockController *TimelockController) UnpackPROPOSERROLE(data []byte) ([32]byte, error) {
	out, err := timelockController.abi.Unpack("PROPOSER_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel(bytes32 id) returns()
func (timelockController *TimelockController) PackCancel(id [32]byte) []byte {
	enc, err := timelockController.abi.Pack("cancel", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel(bytes32 id) returns()
func (timelockController *TimelockController) TryPackCancel(id [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("cancel", id)
}

// PackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x134008d3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt) payable returns()
func (timelockController *TimelockController) PackExecute(target common.Address, value *big.Int, payload []byte, predecessor [32]byte, salt [32]byte) []byte {
	enc, err := timelockController.abi.Pack("execute", target, value, payload, predecessor, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x134008d3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt) payable returns()
func (timelockController *TimelockController) TryPackExecute(target common.Address, value *big.Int, payload []byte, predecessor [32]byte, salt [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("execute", target, value, payload, predecessor, salt)
}

// PackExecuteBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe38335e5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) payable returns()
func (timelockController *TimelockController) PackExecuteBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte) []byte {
	enc, err := timelockController.abi.Pack("executeBatch", targets, values, payloads, predecessor, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecuteBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe38335e5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) payable returns()
func (timelockController *TimelockController) TryPackExecuteBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("executeBatch", targets, values, payloads, predecessor, salt)
}

// PackGetMinDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf27a0c92.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getMinDelay() view returns(uint256)
func (timelockController *TimelockController) PackGetMinDelay() []byte {
	enc, err := timelockController.abi.Pack("getMinDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetMinDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf27a0c92.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getMinDelay() view returns(uint256)
func (timelockController *TimelockController) TryPackGetMinDelay() ([]byte, error) {
	return timelockController.abi.Pack("getMinDelay")
}

// UnpackGetMinDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf27a0c92.
//
// Solidity: function getMinDelay() view returns(uint256)
func (timelockController *TimelockController) UnpackGetMinDelay(data []byte) (*big.Int, error) {
	out, err := timelockController.abi.Unpack("getMinDelay", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetOperationState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7958004c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getOperationState(bytes32 id) view returns(uint8)
func (timelockController *TimelockController) PackGetOperationState(id [32]byte) []byte {
	enc, err := timelockController.abi.Pack("getOperationState", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetOperationState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7958004c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getOperationState(bytes32 id) view returns(uint8)
func (timelockController *TimelockController) TryPackGetOperationState(id [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("getOperationState", id)
}

// UnpackGetOperationState is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7958004c.
//
// Solidity: function getOperationState(bytes32 id) view returns(uint8)
func (timelockController *TimelockController) UnpackGetOperationState(data []byte) (uint8, error) {
	out, err := timelockController.abi.Unpack("getOperationState", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackGetRoleAdmin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x248a9ca3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getRoleAdmin(bytes32 role) view returns(bytes32)
func (timelockController *TimelockController) PackGetRoleAdmin(role [32]byte) []byte {
	enc, err := timelockController.abi.Pack("getRoleAdmin", role)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetRoleAdmin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x248a9ca3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getRoleAdmin(bytes32 role) view returns(bytes32)
func (timelockController *TimelockController) TryPackGetRoleAdmin(role [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("getRoleAdmin", role)
}

// UnpackGetRoleAdmin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x248a9ca3.
//
// Solidity: function getRoleAdmin(bytes32 role) view returns(bytes32)
func (timelockController *TimelockController) UnpackGetRoleAdmin(data []byte) ([32]byte, error) {
	out, err := timelockController.abi.Unpack("getRoleAdmin", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackGetTimestamp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd45c4435.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTimestamp(bytes32 id) view returns(uint256)
func (timelockController *TimelockController) PackGetTimestamp(id [32]byte) []byte {
	enc, err := timelockController.abi.Pack("getTimestamp", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTimestamp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd45c4435.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTimestamp(bytes32 id) view returns(uint256)
func (timelockController *TimelockController) TryPackGetTimestamp(id [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("getTimestamp", id)
}

// UnpackGetTimestamp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd45c4435.
//
// Solidity: function getTimestamp(bytes32 id) view returns(uint256)
func (timelockController *TimelockController) UnpackGetTimestamp(data []byte) (*big.Int, error) {
	out, err := timelockController.abi.Unpack("getTimestamp", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGrantRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f2ff15d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantRole(bytes32 role, address account) returns()
func (timelockController *TimelockController) PackGrantRole(role [32]byte, account common.Address) []byte {
	enc, err := timelockController.abi.Pack("grantRole", role, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f2ff15d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantRole(bytes32 role, address account) returns()
func (timelockController *TimelockController) TryPackGrantRole(role [32]byte, account common.Address) ([]byte, error) {
	return timelockController.abi.Pack("grantRole", role, account)
}

// PackHasRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91d14854.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hasRole(bytes32 role, address account) view returns(bool)
func (timelockController *TimelockController) PackHasRole(role [32]byte, account common.Address) []byte {
	enc, err := timelockController.abi.Pack("hasRole", role, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHasRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91d14854.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hasRole(bytes32 role, address account) view returns(bool)
func (timelockController *TimelockController) TryPackHasRole(role [32]byte, account common.Address) ([]byte, error) {
	return timelockController.abi.Pack("hasRole", role, account)
}

// UnpackHasRole is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91d14854.
//
// Solidity: function hasRole(bytes32 role, address account) view returns(bool)
func (timelockController *TimelockController) UnpackHasRole(data []byte) (bool, error) {
	out, err := timelockController.abi.Unpack("hasRole", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackHashOperation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8065657f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashOperation(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (timelockController *TimelockController) PackHashOperation(target common.Address, value *big.Int, data []byte, predecessor [32]byte, salt [32]byte) []byte {
	enc, err := timelockController.abi.Pack("hashOperation", target, value, data, predecessor, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashOperation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8065657f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashOperation(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (timelockController *TimelockController) TryPackHashOperation(target common.Address, value *big.Int, data []byte, predecessor [32]byte, salt [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("hashOperation", target, value, data, predecessor, salt)
}

// UnpackHashOperation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8065657f.
//
// Solidity: function hashOperation(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (timelockController *TimelockController) UnpackHashOperation(data []byte) ([32]byte, error) {
	out, err := timelockController.abi.Unpack("hashOperation", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackHashOperationBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1c5f427.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashOperationBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (timelockController *TimelockController) PackHashOperationBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte) []byte {
	enc, err := timelockController.abi.Pack("hashOperationBatch", targets, values, payloads, predecessor, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashOperationBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1c5f427.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashOperationBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (timelockController *TimelockController) TryPackHashOperationBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("hashOperationBatch", targets, values, payloads, predecessor, salt)
}

// UnpackHashOperationBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb1c5f427.
//
// Solidity: function hashOperationBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (timelockController *TimelockController) UnpackHashOperationBatch(data []byte) ([32]byte, error) {
	out, err := timelockController.abi.Unpack("hashOperationBatch", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackIsOperation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31d50750.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperation(bytes32 id) view returns(bool)
func (timelockController *TimelockController) PackIsOperation(id [32]byte) []byte {
	enc, err := timelockController.abi.Pack("isOperation", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31d50750.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperation(bytes32 id) view returns(bool)
func (timelockController *TimelockController) TryPackIsOperation(id [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("isOperation", id)
}

// UnpackIsOperation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x31d50750.
//
// Solidity: function isOperation(bytes32 id) view returns(bool)
func (timelockController *TimelockController) UnpackIsOperation(data []byte) (bool, error) {
	out, err := timelockController.abi.Unpack("isOperation", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsOperationDone is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ab0f529.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperationDone(bytes32 id) view returns(bool)
func (timelockController *TimelockController) PackIsOperationDone(id [32]byte) []byte {
	enc, err := timelockController.abi.Pack("isOperationDone", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperationDone is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ab0f529.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperationDone(bytes32 id) view returns(bool)
func (timelockController *TimelockController) TryPackIsOperationDone(id [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("isOperationDone", id)
}

// UnpackIsOperationDone is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2ab0f529.
//
// Solidity: function isOperationDone(bytes32 id) view returns(bool)
func (timelockController *TimelockController) UnpackIsOperationDone(data []byte) (bool, error) {
	out, err := timelockController.abi.Unpack("isOperationDone", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsOperationPending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x584b153e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperationPending(bytes32 id) view returns(bool)
func (timelockController *TimelockController) PackIsOperationPending(id [32]byte) []byte {
	enc, err := timelockController.abi.Pack("isOperationPending", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperationPending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x584b153e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperationPending(bytes32 id) view returns(bool)
func (timelockController *TimelockController) TryPackIsOperationPending(id [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("isOperationPending", id)
}

// UnpackIsOperationPending is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x584b153e.
//
// Solidity: function isOperationPending(bytes32 id) view returns(bool)
func (timelockController *TimelockController) UnpackIsOperationPending(data []byte) (bool, error) {
	out, err := timelockController.abi.Unpack("isOperationPending", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsOperationReady is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13bc9f20.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperationReady(bytes32 id) view returns(bool)
func (timelockController *TimelockController) PackIsOperationReady(id [32]byte) []byte {
	enc, err := timelockController.abi.Pack("isOperationReady", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperationReady is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13bc9f20.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperationReady(bytes32 id) view returns(bool)
func (timelockController *TimelockController) TryPackIsOperationReady(id [32]byte) ([]byte, error) {
	return timelockController.abi.Pack("isOperationReady", id)
}

// UnpackIsOperationReady is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x13bc9f20.
//
// Solidity: function isOperationReady(bytes32 id) view returns(bool)
func (timelockController *TimelockController) UnpackIsOperationReady(data []byte) (bool, error) {
	out, err := timelockController.abi.Unpack("isOperationReady", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOnERC1155BatchReceived is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc197c81.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onERC1155BatchReceived(address , address , uint256[] , uint256[] , bytes ) returns(bytes4)
func (timelockController *TimelockController) PackOnERC1155BatchReceived(arg0 common.Address, arg1 common.Address, arg2 []*big.Int, arg3 []*big.Int, arg4 []byte) []byte {
	enc, err := timelockController.abi.Pack("onERC1155BatchReceived", arg0, arg1, arg2, arg3, arg4)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnERC1155BatchReceived is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc197c81.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onERC1155BatchReceived(address , address , uint256[] , uint256[] , bytes ) returns(bytes4)
func (timelockController *TimelockController) TryPackOnERC1155BatchReceived(arg0 common.Address, arg1 common.Address, arg2 []*big.Int, arg3 []*big.Int, arg4 []byte) ([]byte, error) {
	return timelockController.abi.Pack("onERC1155BatchReceived", arg0, arg1, arg2, arg3, arg4)
}

// UnpackOnERC1155BatchReceived is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbc197c81.
//
// Solidity: function onERC1155BatchReceived(address , address , uint256[] , uint256[] , bytes ) returns(bytes4)
func (timelockController *TimelockController) UnpackOnERC1155BatchReceived(data []byte) ([4]byte, error) {
	out, err := timelockController.abi.Unpack("onERC1155BatchReceived", data)
	if err != nil {
		return *new([4]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	return out0, nil
}

// PackOnERC1155Received is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf23a6e61.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onERC1155Received(address , address , uint256 , uint256 , bytes ) returns(bytes4)
func (timelockController *TimelockController) PackOnERC1155Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 *big.Int, arg4 []byte) []byte {
	enc, err := timelockController.abi.Pack("onERC1155Received", arg0, arg1, arg2, arg3, arg4)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnERC1155Received is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf23a6e61.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onERC1155Received(address , address , uint256 , uint256 , bytes ) returns(bytes4)
func (timelockController *TimelockController) TryPackOnERC1155Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 *big.Int, arg4 []byte) ([]byte, error) {
	return timelockController.abi.Pack("onERC1155Received", arg0, arg1, arg2, arg3, arg4)
}

// UnpackOnERC1155Received is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf23a6e61.
//
// Solidity: function onERC1155Received(address , address , uint256 , uint256 , bytes ) returns(bytes4)
func (timelockController *TimelockController) UnpackOnERC1155Received(data []byte) ([4]byte, error) {
	out, err := timelockController.abi.Unpack("onERC1155Received", data)
	if err != nil {
		return *new([4]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	return out0, nil
}

// PackOnERC721Received is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x150b7a02.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onERC721Received(address , address , uint256 , bytes ) returns(bytes4)
func (timelockController *TimelockController) PackOnERC721Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 []byte) []byte {
	enc, err := timelockController.abi.Pack("onERC721Received", arg0, arg1, arg2, arg3)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnERC721Received is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x150b7a02.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onERC721Received(address , address , uint256 , bytes ) returns(bytes4)
func (timelockController *TimelockController) TryPackOnERC721Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 []byte) ([]byte, error) {
	return timelockController.abi.Pack("onERC721Received", arg0, arg1, arg2, arg3)
}

// UnpackOnERC721Received is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x150b7a02.
//
// Solidity: function onERC721Received(address , address , uint256 , bytes ) returns(bytes4)
func (timelockController *TimelockController) UnpackOnERC721Received(data []byte) ([4]byte, error) {
	out, err := timelockController.abi.Unpack("onERC721Received", data)
	if err != nil {
		return *new([4]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	return out0, nil
}

// PackRenounceRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36568abe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceRole(bytes32 role, address callerConfirmation) returns()
func (timelockController *TimelockController) PackRenounceRole(role [32]byte, callerConfirmation common.Address) []byte {
	enc, err := timelockController.abi.Pack("renounceRole", role, callerConfirmation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36568abe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceRole(bytes32 role, address callerConfirmation) returns()
func (timelockController *TimelockController) TryPackRenounceRole(role [32]byte, callerConfirmation common.Address) ([]byte, error) {
	return timelockController.abi.Pack("renounceRole", role, callerConfirmation)
}

// PackRevokeRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd547741f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeRole(bytes32 role, address account) returns()
func (timelockController *TimelockController) PackRevokeRole(role [32]byte, account common.Address) []byte {
	enc, err := timelockController.abi.Pack("revokeRole", role, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevokeRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd547741f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revokeRole(bytes32 role, address account) returns()
func (timelockController *TimelockController) TryPackRevokeRole(role [32]byte, account common.Address) ([]byte, error) {
	return timelockController.abi.Pack("revokeRole", role, account)
}

// PackSchedule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01d5062a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay) returns()
func (timelockController *TimelockController) PackSchedule(target common.Address, value *big.Int, data []byte, predecessor [32]byte, salt [32]byte, delay *big.Int) []byte {
	enc, err := timelockController.abi.Pack("schedule", target, value, data, predecessor, salt, delay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSchedule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01d5062a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay) returns()
func (timelockController *TimelockController) TryPackSchedule(target common.Address, value *big.Int, data []byte, predecessor [32]byte, salt [32]byte, delay *big.Int) ([]byte, error) {
	return timelockController.abi.Pack("schedule", target, value, data, predecessor, salt, delay)
}

// PackScheduleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f2a0bb0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay) returns()
func (timelockController *TimelockController) PackScheduleBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte, delay *big.Int) []byte {
	enc, err := timelockController.abi.Pack("scheduleBatch", targets, values, payloads, predecessor, salt, delay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackScheduleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f2a0bb0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay) returns()
func (timelockController *TimelockController) TryPackScheduleBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte, delay *big.Int) ([]byte, error) {
	return timelockController.abi.Pack("scheduleBatch", targets, values, payloads, predecessor, salt, delay)
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (timelockController *TimelockController) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := timelockController.abi.Pack("supportsInterface", interfaceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (timelockController *TimelockController) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return timelockController.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (timelockController *TimelockController) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := timelockController.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackUpdateDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64d62353.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateDelay(uint256 newDelay) returns()
func (timelockController *TimelockController) PackUpdateDelay(newDelay *big.Int) []byte {
	enc, err := timelockController.abi.Pack("updateDelay", newDelay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64d62353.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateDelay(uint256 newDelay) returns()
func (timelockController *TimelockController) TryPackUpdateDelay(newDelay *big.Int) ([]byte, error) {
	return timelockController.abi.Pack("updateDelay", newDelay)
}

// TimelockControllerCallExecuted represents a CallExecuted event raised by the TimelockController contract.
type TimelockControllerCallExecuted struct {
	Id     [32]byte
	Index  *big.Int
	Target common.Address
	Value  *big.Int
	Data   []byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const TimelockControllerCallExecutedEventName = "CallExecuted"

// ContractEventName returns the user-defined event name.
func (TimelockControllerCallExecuted) ContractEventName() string {
	return TimelockControllerCallExecutedEventName
}

// UnpackCallExecutedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CallExecuted(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data)
func (timelockController *TimelockController) UnpackCallExecutedEvent(log *types.Log) (*TimelockControllerCallExecuted, error) {
	event := "CallExecuted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != timelockController.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TimelockControllerCallExecuted)
	if len(log.Data) > 0 {
		if err := timelockController.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range timelockController.abi.Events[event].Inputs {
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

// TimelockControllerCallSalt represents a CallSalt event raised by the TimelockController contract.
type TimelockControllerCallSalt struct {
	Id   [32]byte
	Salt [32]byte
	Raw  *types.Log // Blockchain specific contextual infos
}

const TimelockControllerCallSaltEventName = "CallSalt"

// ContractEventName returns the user-defined event name.
func (TimelockControllerCallSalt) ContractEventName() string {
	return TimelockControllerCallSaltEventName
}

// UnpackCallSaltEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CallSalt(bytes32 indexed id, bytes32 salt)
func (timelockController *TimelockController) UnpackCallSaltEvent(log *types.Log) (*TimelockControllerCallSalt, error) {
	event := "CallSalt"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != timelockController.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TimelockControllerCallSalt)
	if len(log.Data) > 0 {
		if err := timelockController.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range timelockController.abi.Events[event].Inputs {
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

// TimelockControllerCallScheduled represents a CallScheduled event raised by the TimelockController contract.
type TimelockControllerCallScheduled struct {
	Id          [32]byte
	Index       *big.Int
	Target      common.Address
	Value       *big.Int
	Data        []byte
	Predecessor [32]byte
	Delay       *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const TimelockControllerCallScheduledEventName = "CallScheduled"

// ContractEventName returns the user-defined event name.
func (TimelockControllerCallScheduled) ContractEventName() string {
	return TimelockControllerCallScheduledEventName
}

// UnpackCallScheduledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CallScheduled(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data, bytes32 predecessor, uint256 delay)
func (timelockController *TimelockController) UnpackCallScheduledEvent(log *types.Log) (*TimelockControllerCallScheduled, error) {
	event := "CallScheduled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != timelockController.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TimelockControllerCallScheduled)
	if len(log.Data) > 0 {
		if err := timelockController.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range timelockController.abi.Events[event].Inputs {
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

// TimelockControllerCancelled represents a Cancelled event raised by the TimelockController contract.
type TimelockControllerCancelled struct {
	Id  [32]byte
	Raw *types.Log // Blockchain specific contextual infos
}

const TimelockControllerCancelledEventName = "Cancelled"

// ContractEventName returns the user-defined event name.
func (TimelockControllerCancelled) ContractEventName() string {
	return TimelockControllerCancelledEventName
}

// UnpackCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Cancelled(bytes32 indexed id)
func (timelockController *TimelockController) UnpackCancelledEvent(log *types.Log) (*TimelockControllerCancelled, error) {
	event := "Cancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != timelockController.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TimelockControllerCancelled)
	if len(log.Data) > 0 {
		if err := timelockController.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range timelockController.abi.Events[event].Inputs {
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

// TimelockControllerMinDelayChange represents a MinDelayChange event raised by the TimelockController contract.
type TimelockControllerMinDelayChange struct {
	OldDuration *big.Int
	NewDuration *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const TimelockControllerMinDelayChangeEventName = "MinDelayChange"

// ContractEventName returns the user-defined event name.
func (TimelockControllerMinDelayChange) ContractEventName() string {
	return TimelockControllerMinDelayChangeEventName
}

// UnpackMinDelayChangeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MinDelayChange(uint256 oldDuration, uint256 newDuration)
func (timelockController *TimelockController) UnpackMinDelayChangeEvent(log *types.Log) (*TimelockControllerMinDelayChange, error) {
	event := "MinDelayChange"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != timelockController.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TimelockControllerMinDelayChange)
	if len(log.Data) > 0 {
		if err := timelockController.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range timelockController.abi.Events[event].Inputs {
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

// TimelockControllerRoleAdminChanged represents a RoleAdminChanged event raised by the TimelockController contract.
type TimelockControllerRoleAdminChanged struct {
	Role              [32]byte
	PreviousAdminRole [32]byte
	NewAdminRole      [32]byte
	Raw               *types.Log // Blockchain specific contextual infos
}

const TimelockControllerRoleAdminChangedEventName = "RoleAdminChanged"

// ContractEventName returns the user-defined event name.
func (TimelockControllerRoleAdminChanged) ContractEventName() string {
	return TimelockControllerRoleAdminChangedEventName
}

// UnpackRoleAdminChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleAdminChanged(bytes32 indexed role, bytes32 indexed previousAdminRole, bytes32 indexed newAdminRole)
func (timelockController *TimelockController) UnpackRoleAdminChangedEvent(log *types.Log) (*TimelockControllerRoleAdminChanged, error) {
	event := "RoleAdminChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != timelockController.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TimelockControllerRoleAdminChanged)
	if len(log.Data) > 0 {
		if err := timelockController.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range timelockController.abi.Events[event].Inputs {
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

// TimelockControllerRoleGranted represents a RoleGranted event raised by the TimelockController contract.
type TimelockControllerRoleGranted struct {
	Role    [32]byte
	Account common.Address
	Sender  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const TimelockControllerRoleGrantedEventName = "RoleGranted"

// ContractEventName returns the user-defined event name.
func (TimelockControllerRoleGranted) ContractEventName() string {
	return TimelockControllerRoleGrantedEventName
}

// UnpackRoleGrantedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)
func (timelockController *TimelockController) UnpackRoleGrantedEvent(log *types.Log) (*TimelockControllerRoleGranted, error) {
	event := "RoleGranted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != timelockController.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TimelockControllerRoleGranted)
	if len(log.Data) > 0 {
		if err := timelockController.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range timelockController.abi.Events[event].Inputs {
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

// TimelockControllerRoleRevoked represents a RoleRevoked event raised by the TimelockController contract.
type TimelockControllerRoleRevoked struct {
	Role    [32]byte
	Account common.Address
	Sender  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const TimelockControllerRoleRevokedEventName = "RoleRevoked"

// ContractEventName returns the user-defined event name.
func (TimelockControllerRoleRevoked) ContractEventName() string {
	return TimelockControllerRoleRevokedEventName
}

// UnpackRoleRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)
func (timelockController *TimelockController) UnpackRoleRevokedEvent(log *types.Log) (*TimelockControllerRoleRevoked, error) {
	event := "RoleRevoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != timelockController.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TimelockControllerRoleRevoked)
	if len(log.Data) > 0 {
		if err := timelockController.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range timelockController.abi.Events[event].Inputs {
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
func (timelockController *TimelockController) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], timelockController.abi.Errors["AccessControlBadConfirmation"].ID.Bytes()[:4]) {
		return timelockController.UnpackAccessControlBadConfirmationError(raw[4:])
	}
	if bytes.Equal(raw[:4], timelockController.abi.Errors["AccessControlUnauthorizedAccount"].ID.Bytes()[:4]) {
		return timelockController.UnpackAccessControlUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], timelockController.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return timelockController.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], timelockController.abi.Errors["TimelockInsufficientDelay"].ID.Bytes()[:4]) {
		return timelockController.UnpackTimelockInsufficientDelayError(raw[4:])
	}
	if bytes.Equal(raw[:4], timelockController.abi.Errors["TimelockInvalidOperationLength"].ID.Bytes()[:4]) {
		return timelockController.UnpackTimelockInvalidOperationLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], timelockController.abi.Errors["TimelockUnauthorizedCaller"].ID.Bytes()[:4]) {
		return timelockController.UnpackTimelockUnauthorizedCallerError(raw[4:])
	}
	if bytes.Equal(raw[:4], timelockController.abi.Errors["TimelockUnexecutedPredecessor"].ID.Bytes()[:4]) {
		return timelockController.UnpackTimelockUnexecutedPredecessorError(raw[4:])
	}
	if bytes.Equal(raw[:4], timelockController.abi.Errors["TimelockUnexpectedOperationState"].ID.Bytes()[:4]) {
		return timelockController.UnpackTimelockUnexpectedOperationStateError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TimelockControllerAccessControlBadConfirmation represents a AccessControlBadConfirmation error raised by the TimelockController contract.
type TimelockControllerAccessControlBadConfirmation struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AccessControlBadConfirmation()
func TimelockControllerAccessControlBadConfirmationErrorID() common.Hash {
	return common.HexToHash("0x6697b23232a647058342c0724fe7c415cab25915b54e5dbc03f233173d37b41c")
}

// UnpackAccessControlBadConfirmationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AccessControlBadConfirmation()
func (timelockController *TimelockController) UnpackAccessControlBadConfirmationError(raw []byte) (*TimelockControllerAccessControlBadConfirmation, error) {
	out := new(TimelockControllerAccessControlBadConfirmation)
	if err := timelockController.abi.UnpackIntoInterface(out, "AccessControlBadConfirmation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TimelockControllerAccessControlUnauthorizedAccount represents a AccessControlUnauthorizedAccount error raised by the TimelockController contract.
type TimelockControllerAccessControlUnauthorizedAccount struct {
	Account    common.Address
	NeededRole [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AccessControlUnauthorizedAccount(address account, bytes32 neededRole)
func TimelockControllerAccessControlUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0xe2517d3fbfae6f8515ef5ff1ccedc3933ab0cbbda0b492c06eb54ad10ef03b3e")
}

// UnpackAccessControlUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AccessControlUnauthorizedAccount(address account, bytes32 neededRole)
func (timelockController *TimelockController) UnpackAccessControlUnauthorizedAccountError(raw []byte) (*TimelockControllerAccessControlUnauthorizedAccount, error) {
	out := new(TimelockControllerAccessControlUnauthorizedAccount)
	if err := timelockController.abi.UnpackIntoInterface(out, "AccessControlUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TimelockControllerFailedCall represents a FailedCall error raised by the TimelockController contract.
type TimelockControllerFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func TimelockControllerFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (timelockController *TimelockController) UnpackFailedCallError(raw []byte) (*TimelockControllerFailedCall, error) {
	out := new(TimelockControllerFailedCall)
	if err := timelockController.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TimelockControllerTimelockInsufficientDelay represents a TimelockInsufficientDelay error raised by the TimelockController contract.
type TimelockControllerTimelockInsufficientDelay struct {
	Delay    *big.Int
	MinDelay *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimelockInsufficientDelay(uint256 delay, uint256 minDelay)
func TimelockControllerTimelockInsufficientDelayErrorID() common.Hash {
	return common.HexToHash("0x543366097fc46a718a4890a59e5216cbbc872f61973a9e2a6666ecccaa1a07ca")
}

// UnpackTimelockInsufficientDelayError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimelockInsufficientDelay(uint256 delay, uint256 minDelay)
func (timelockController *TimelockController) UnpackTimelockInsufficientDelayError(raw []byte) (*TimelockControllerTimelockInsufficientDelay, error) {
	out := new(TimelockControllerTimelockInsufficientDelay)
	if err := timelockController.abi.UnpackIntoInterface(out, "TimelockInsufficientDelay", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TimelockControllerTimelockInvalidOperationLength represents a TimelockInvalidOperationLength error raised by the TimelockController contract.
type TimelockControllerTimelockInvalidOperationLength struct {
	Targets  *big.Int
	Payloads *big.Int
	Values   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimelockInvalidOperationLength(uint256 targets, uint256 payloads, uint256 values)
func TimelockControllerTimelockInvalidOperationLengthErrorID() common.Hash {
	return common.HexToHash("0xffb0321166292613ddbe36e2eb9b9b1e8877aa314505f6d35f0f4ae660e8ada3")
}

// UnpackTimelockInvalidOperationLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimelockInvalidOperationLength(uint256 targets, uint256 payloads, uint256 values)
func (timelockController *TimelockController) UnpackTimelockInvalidOperationLengthError(raw []byte) (*TimelockControllerTimelockInvalidOperationLength, error) {
	out := new(TimelockControllerTimelockInvalidOperationLength)
	if err := timelockController.abi.UnpackIntoInterface(out, "TimelockInvalidOperationLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TimelockControllerTimelockUnauthorizedCaller represents a TimelockUnauthorizedCaller error raised by the TimelockController contract.
type TimelockControllerTimelockUnauthorizedCaller struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimelockUnauthorizedCaller(address caller)
func TimelockControllerTimelockUnauthorizedCallerErrorID() common.Hash {
	return common.HexToHash("0xe2850c5900ceb2d1b367e63ffd96510279f191862fece2dde12a1b1bce580ebd")
}

// UnpackTimelockUnauthorizedCallerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimelockUnauthorizedCaller(address caller)
func (timelockController *TimelockController) UnpackTimelockUnauthorizedCallerError(raw []byte) (*TimelockControllerTimelockUnauthorizedCaller, error) {
	out := new(TimelockControllerTimelockUnauthorizedCaller)
	if err := timelockController.abi.UnpackIntoInterface(out, "TimelockUnauthorizedCaller", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TimelockControllerTimelockUnexecutedPredecessor represents a TimelockUnexecutedPredecessor error raised by the TimelockController contract.
type TimelockControllerTimelockUnexecutedPredecessor struct {
	PredecessorId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimelockUnexecutedPredecessor(bytes32 predecessorId)
func TimelockControllerTimelockUnexecutedPredecessorErrorID() common.Hash {
	return common.HexToHash("0x90a9a618cfd84aabd2505bb50bbc6c95924a5d4f10d2bf500768fcbf91f51cab")
}

// UnpackTimelockUnexecutedPredecessorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimelockUnexecutedPredecessor(bytes32 predecessorId)
func (timelockController *TimelockController) UnpackTimelockUnexecutedPredecessorError(raw []byte) (*TimelockControllerTimelockUnexecutedPredecessor, error) {
	out := new(TimelockControllerTimelockUnexecutedPredecessor)
	if err := timelockController.abi.UnpackIntoInterface(out, "TimelockUnexecutedPredecessor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TimelockControllerTimelockUnexpectedOperationState represents a TimelockUnexpectedOperationState error raised by the TimelockController contract.
type TimelockControllerTimelockUnexpectedOperationState struct {
	OperationId    [32]byte
	ExpectedStates [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimelockUnexpectedOperationState(bytes32 operationId, bytes32 expectedStates)
func TimelockControllerTimelockUnexpectedOperationStateErrorID() common.Hash {
	return common.HexToHash("0x5ead8eb51d1c1b7ef2eb1ef3ec2f009cfba25e924d04ccc853f25803ea40b489")
}

// UnpackTimelockUnexpectedOperationStateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimelockUnexpectedOperationState(bytes32 operationId, bytes32 expectedStates)
func (timelockController *TimelockController) UnpackTimelockUnexpectedOperationStateError(raw []byte) (*TimelockControllerTimelockUnexpectedOperationState, error) {
	out := new(TimelockControllerTimelockUnexpectedOperationState)
	if err := timelockController.abi.UnpackIntoInterface(out, "TimelockUnexpectedOperationState", raw); err != nil {
		return nil, err
	}
	return out, nil
}
