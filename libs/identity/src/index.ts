export { isStaff, may, permissionsOf, ROLES, type Permission, type Role } from './domain/roles.js';
