export { acceptRestore, verifyAudit } from './chain/verify-audit.js';
export { type Fault, FAULT_KINDS, FAULT_WORDS, type FaultKind } from './chain/faults.js';
export { type Head, headLine, HeadFile, type HeadLines, readHead } from './chain/head-file.js';
export { type InTransaction, sealAll, type Sealing } from './chain/seal-all.js';
export { sealSome } from './chain/seal-some.js';
export { SEALED_COLUMNS } from './chain/link.js';
export type { Query } from './chain/query.js';
export { type Verification, verifyChain } from './chain/verify-chain.js';
export { PrivacyHttp, PrivacyJobs, PrivacyModule, PrivacySealing } from './privacy.module.js';
