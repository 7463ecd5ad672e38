/** What invented exhibitors show on each marketplace, and who asks about it. */
export interface Offer {
  marketplace: string;
  /** Second level of the marketplace's hosts. */
  host: string;
  products: readonly string[];
  companyTypes: readonly string[];
  sectors: readonly string[];
  /** On MedicalExpo, the medical speciality. */
  positions: readonly string[];
}

export const OFFERS: readonly Offer[] = [
  {
    marketplace: 'DirectIndustry',
    host: 'directindustry.com',
    products: ['Centrifugal pump KX-40', 'Gear motor ZR 3.2', 'Vacuum chamber VC-9 "Maxi"', 'Belt conveyor B&B 600'],
    companyTypes: ['Manufacturer', 'Engineering office', 'Distributor'],
    sectors: ['Machine tools', 'Food & beverage', 'Water treatment'],
    positions: ['Purchasing', 'Head of maintenance', 'Process engineer'],
  },
  {
    marketplace: 'MedicalExpo',
    host: 'medicalexpo.com',
    products: ['Portable ultrasound device SonoLine 5', 'Operating table OT-220', 'Infusion pump Fluo <200 ml/h'],
    companyTypes: ['Hospital', 'Clinic', 'Distributor'],
    sectors: [],
    positions: ['Cardiology', 'Emergency medicine', 'Radiology'],
  },
  {
    marketplace: 'ArchiExpo',
    host: 'archiexpo.com',
    products: ['Façade panel Lumen 3', 'Acoustic ceiling Wolke', 'Oak parquet Forêt'],
    companyTypes: ['Architecture firm', 'Construction company', 'Private person'],
    sectors: [],
    positions: ['Architect', 'Project manager', 'Interior designer'],
  },
  {
    marketplace: 'AgriExpo',
    host: 'agriexpo.online',
    products: ['Tractor front axle TA-7', 'Seed drill SD 400', 'Milking robot hose set'],
    companyTypes: ['Farm', 'Dealer', 'Cooperative'],
    sectors: ['Arable farming', 'Livestock', 'Viticulture'],
    positions: ['Farm manager', 'Workshop manager', 'Agronomist'],
  },
  {
    marketplace: 'AeroExpo',
    host: 'aeroexpo.online',
    products: ['Avionics display AD-12', 'Ground power unit GPU 90', 'Composite propeller CP-3'],
    companyTypes: ['Airline', 'MRO', 'Airport'],
    sectors: ['General aviation', 'Ground support', 'Unmanned aircraft'],
    positions: ['Avionics engineer', 'Procurement', 'Chief of maintenance'],
  },
  {
    marketplace: 'NauticExpo',
    host: 'nauticexpo.com',
    products: ['Mooring buoy Boa 40', 'Bow thruster BT 55', 'Folding propeller FP-2'],
    companyTypes: ['Shipyard', 'Marina', 'Ship chandler'],
    sectors: ['Yachts', 'Fishing', 'Ports'],
    positions: ['Naval architect', 'Harbour master', 'Buyer'],
  },
];
