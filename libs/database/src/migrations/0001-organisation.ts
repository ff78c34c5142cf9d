import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units with closure, names of each day, aliases, groups and successions. */
export class Organisation1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit (
        id uuid CONSTRAINT unit_pk PRIMARY KEY,
        parent_id uuid CONSTRAINT unit_parent_fk REFERENCES unit (id),
        kind text NOT NULL CONSTRAINT unit_kind_check CHECK (kind IN (
          'government', 'generalOffice', 'governmentDepartment', 'partyDepartment', 'verticalAgency',
          'districtGovernment', 'functionalZone', 'institution', 'enterprise', 'office')),
        name text NOT NULL,
        official_order integer NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT unit_period_check CHECK (valid_to IS NULL OR valid_to > valid_from)
      );
      CREATE INDEX unit_parent_order_index ON unit (parent_id, official_order);
      CREATE INDEX unit_name_index ON unit (name);

      CREATE TABLE unit_closure (
        ancestor_id uuid NOT NULL CONSTRAINT unit_closure_ancestor_fk REFERENCES unit (id),
        descendant_id uuid NOT NULL CONSTRAINT unit_closure_descendant_fk REFERENCES unit (id),
        depth integer NOT NULL,
        CONSTRAINT unit_closure_pk PRIMARY KEY (ancestor_id, descendant_id)
      );
      CREATE INDEX unit_closure_descendant_index ON unit_closure (descendant_id, ancestor_id, depth);

      -- The names a unit has borne: history prints the name of its day, a search finds the unit by any of them.
      CREATE TABLE unit_name (
        id uuid CONSTRAINT unit_name_pk PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT unit_name_unit_fk REFERENCES unit (id),
        name text NOT NULL,
        valid_from date NOT NULL,
        valid_to date
      );
      CREATE INDEX unit_name_name_index ON unit_name (name);
      CREATE INDEX unit_name_unit_index ON unit_name (unit_id, valid_from);

      CREATE TABLE unit_group (
        id uuid CONSTRAINT unit_group_pk PRIMARY KEY,
        government_id uuid NOT NULL CONSTRAINT unit_group_government_fk REFERENCES unit (id),
        name text NOT NULL,
        member_kind text,
        official_order integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT unit_group_name_key UNIQUE (government_id, name)
      );

      CREATE TABLE unit_group_member (
        group_id uuid NOT NULL CONSTRAINT unit_group_member_group_fk REFERENCES unit_group (id),
        unit_id uuid NOT NULL CONSTRAINT unit_group_member_unit_fk REFERENCES unit (id),
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT unit_group_member_pk PRIMARY KEY (group_id, unit_id, valid_from)
      );

      -- Another way a unit or a group is printed, within one government.
      CREATE TABLE unit_alias (
        id uuid CONSTRAINT unit_alias_pk PRIMARY KEY,
        government_id uuid NOT NULL CONSTRAINT unit_alias_government_fk REFERENCES unit (id),
        name text NOT NULL,
        unit_id uuid CONSTRAINT unit_alias_unit_fk REFERENCES unit (id),
        group_id uuid CONSTRAINT unit_alias_group_fk REFERENCES unit_group (id),
        CONSTRAINT unit_alias_target_check CHECK ((unit_id IS NULL) <> (group_id IS NULL))
      );
      CREATE INDEX unit_alias_name_index ON unit_alias (government_id, name);
      CREATE UNIQUE INDEX unit_alias_unit_key ON unit_alias (government_id, name, unit_id) WHERE unit_id IS NOT NULL;
      CREATE UNIQUE INDEX unit_alias_group_key ON unit_alias (government_id, name, group_id) WHERE group_id IS NOT NULL;

      CREATE TABLE unit_succession (
        id uuid CONSTRAINT unit_succession_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT unit_succession_kind_check
          CHECK (kind IN ('renamed', 'merged', 'split', 'moved', 'dissolved')),
        basis text NOT NULL,
        effective_on date NOT NULL,
        confirmed_at timestamptz,
        confirmed_by uuid,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE unit_succession_part (
        id uuid CONSTRAINT unit_succession_part_pk PRIMARY KEY,
        succession_id uuid NOT NULL CONSTRAINT unit_succession_part_succession_fk REFERENCES unit_succession (id),
        from_unit_id uuid NOT NULL CONSTRAINT unit_succession_part_from_fk REFERENCES unit (id),
        to_unit_id uuid CONSTRAINT unit_succession_part_to_fk REFERENCES unit (id),
        new_name text
      );

      -- One row: raised whenever units, closures or groups change, so that every process drops what it remembers.
      CREATE TABLE organisation_epoch (
        id integer CONSTRAINT organisation_epoch_pk PRIMARY KEY CONSTRAINT organisation_epoch_one_row CHECK (id = 1),
        epoch bigint NOT NULL
      );
      INSERT INTO organisation_epoch (id, epoch) VALUES (1, 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE organisation_epoch, unit_succession_part, unit_succession, unit_alias, unit_group_member, unit_group,
        unit_name, unit_closure, unit`);
  }
}
