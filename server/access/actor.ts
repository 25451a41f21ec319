export type Role = 'relief-officer' | 'department-clerk' | 'town-leader' | 'town-clerk' | 'auditor' | 'administrator';

/** Who acts. `region` is the county-level code every query of this actor starts from. */
export type Actor = {
  accountId: string;
  region: string;
  unitId: string;
  personId: string | null;
  role: Role;
  displayName: string;
};
