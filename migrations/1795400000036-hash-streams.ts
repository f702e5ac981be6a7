import { MigrationInterface, QueryRunner } from 'typeorm';

export class HashStreams1795400000036 implements MigrationInterface {
  name = 'HashStreams1795400000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- The hash of a streamed body is known when it has been read, so it comes with the answer. How long a stream was says of
      -- a longer one that it is another before its end. The lock moves while a request lasts: whose it is says the fence.
      ALTER TABLE idempotency_keys
        ALTER body_hash DROP NOT NULL,
        ADD body_bytes bigint,
        ADD fence uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD CONSTRAINT idempotency_keys_hash_ck CHECK (octet_length(body_hash) = 32),
        ADD CONSTRAINT idempotency_keys_bytes_ck CHECK (body_bytes IS NULL OR (body_bytes >= 0 AND body_hash IS NOT NULL)),
        ADD CONSTRAINT idempotency_keys_answer_ck CHECK (status IS NULL OR body_hash IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DELETE FROM idempotency_keys WHERE body_hash IS NULL;
      ALTER TABLE idempotency_keys
        DROP CONSTRAINT idempotency_keys_answer_ck,
        DROP CONSTRAINT idempotency_keys_bytes_ck,
        DROP CONSTRAINT idempotency_keys_hash_ck,
        DROP fence,
        DROP body_bytes,
        ALTER body_hash SET NOT NULL;
    `);
  }
}
