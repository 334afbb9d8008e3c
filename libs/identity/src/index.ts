export { Allow, PERMISSION, PUBLIC, Public, Unattended } from './access/allow.js';
export { type AccountName, AccountsService, type NewcomerFacts } from './accounts/accounts.service.js';
export { audienceOf, isStaff, may, type Permission, PERMISSIONS, permissionsOf, type Role, ROLES } from './domain/roles.js';
export { IdentityHttp, IdentityJobs, IdentityModule } from './identity.module.js';
export { identityPersonalData } from './identity.personal-data.js';
export { type Language, LANGUAGES } from './sessions/session.dto.js';
export { Passwords } from './sign-in/passwords.js';
export { SecondFactor } from './sign-in/second-factor.js';
export { Sessions } from './sessions/sessions.service.js';
