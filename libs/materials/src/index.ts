export { MaterialsService } from './materials.service.js';
export { MaterialsHttp, MaterialsModule } from './materials.module.js';
export { materialsPersonalData } from './materials.personal-data.js';
