--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: didcomm_gateway; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA didcomm_gateway;


--
-- Name: postgres; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA postgres;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: action_idempotency; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.action_idempotency (
    tenant_id text NOT NULL,
    key_hash text NOT NULL,
    request_hash text NOT NULL,
    action_id text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: actions; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.actions (
    id text NOT NULL,
    tenant_id text NOT NULL,
    direction text NOT NULL,
    connection_id text,
    thread_key text NOT NULL,
    status text NOT NULL,
    type_status text NOT NULL,
    reference_hash text,
    last_event_id text NOT NULL,
    data_event_id text NOT NULL,
    error_event_id text,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    sealed_content bytea NOT NULL
);


--
-- Name: actions_migrations; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.actions_migrations (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);


--
-- Name: actions_migrations_lock; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.actions_migrations_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);


--
-- Name: admin_key; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.admin_key (
    id text NOT NULL,
    salt bytea NOT NULL,
    hash bytea NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: anoncreds_definitions; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_definitions (
    id text NOT NULL,
    tenant_id text NOT NULL,
    schema_id text NOT NULL,
    definition_id text NOT NULL,
    tag text NOT NULL,
    support_revocation integer NOT NULL,
    capacity integer NOT NULL,
    state text NOT NULL,
    reason text,
    revocation_registry_id text,
    next_index integer NOT NULL,
    attempts integer NOT NULL,
    lease_until bigint NOT NULL,
    lease_owner text,
    created_at bigint NOT NULL,
    registry text DEFAULT 'embedded'::text NOT NULL
);


--
-- Name: anoncreds_issuers; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_issuers (
    tenant_id text NOT NULL,
    identifier text NOT NULL
);


--
-- Name: anoncreds_migrations; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_migrations (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);


--
-- Name: anoncreds_migrations_lock; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_migrations_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);


--
-- Name: anoncreds_objects; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_objects (
    id text NOT NULL,
    tenant_id text NOT NULL,
    kind text NOT NULL,
    object_id text NOT NULL,
    unqualified_id text NOT NULL,
    sequence_number bigint NOT NULL,
    signed text NOT NULL,
    created_at bigint NOT NULL,
    registry text DEFAULT 'embedded'::text NOT NULL
);


--
-- Name: anoncreds_registry; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_registry (
    id text NOT NULL,
    namespace text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: anoncreds_revocations; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_revocations (
    tenant_id text NOT NULL,
    registry_id text NOT NULL,
    index integer NOT NULL,
    revoked_at bigint
);


--
-- Name: anoncreds_sequence; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_sequence (
    id text NOT NULL,
    last bigint NOT NULL
);


--
-- Name: anoncreds_status_lists; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_status_lists (
    registry_id text NOT NULL,
    "timestamp" bigint NOT NULL,
    tenant_id text NOT NULL,
    signed text NOT NULL,
    resource_id text
);


--
-- Name: anoncreds_tails; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.anoncreds_tails (
    hash text NOT NULL,
    tenant_id text NOT NULL,
    content bytea NOT NULL
);


--
-- Name: api_keys; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.api_keys (
    id text NOT NULL,
    tenant_id text NOT NULL,
    hash bytea NOT NULL,
    scopes text NOT NULL,
    sealed_name bytea NOT NULL,
    expires_at bigint,
    created_at bigint NOT NULL
);


--
-- Name: core_migrations; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.core_migrations (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);


--
-- Name: core_migrations_lock; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.core_migrations_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);


--
-- Name: deliveries; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.deliveries (
    id text NOT NULL,
    tenant_id text NOT NULL,
    webhook_id text NOT NULL,
    kind text NOT NULL,
    event_id text,
    source_key text NOT NULL,
    order_key text,
    "position" bigint NOT NULL,
    parked integer DEFAULT 0 NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    round_attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at bigint NOT NULL,
    lease_until bigint DEFAULT 0 NOT NULL,
    lease_token text,
    last_error_code text,
    created_at bigint NOT NULL,
    settled_at bigint,
    sealed_task bytea
);


--
-- Name: delivery_attempts; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.delivery_attempts (
    id text NOT NULL,
    tenant_id text NOT NULL,
    delivery_id text NOT NULL,
    number integer NOT NULL,
    at bigint NOT NULL,
    status integer,
    duration_ms integer NOT NULL,
    error_code text,
    sealed_response bytea
);


--
-- Name: events; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.events (
    id text NOT NULL,
    tenant_id text NOT NULL,
    sequence bigint NOT NULL,
    direction text NOT NULL,
    dedupe_hash text,
    type_hash text,
    thread_hash text,
    connection_id text,
    action_uuid text,
    general_message_id text,
    error_code text,
    created_at bigint NOT NULL,
    sealed_meta bytea NOT NULL,
    sealed_text bytea NOT NULL
);


--
-- Name: exchanges_migrations; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.exchanges_migrations (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);


--
-- Name: exchanges_migrations_lock; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.exchanges_migrations_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);


--
-- Name: general_messages; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.general_messages (
    id text NOT NULL,
    tenant_id text NOT NULL,
    event_id text NOT NULL,
    sequence bigint NOT NULL,
    type_hash text,
    thread_hash text,
    connection_id text,
    action_uuid text,
    received_at bigint NOT NULL
);


--
-- Name: identities; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.identities (
    id text NOT NULL,
    tenant_id text NOT NULL,
    did text NOT NULL,
    method text NOT NULL,
    is_default integer DEFAULT 0 NOT NULL,
    sealed_label bytea NOT NULL,
    document text,
    created_at bigint NOT NULL
);


--
-- Name: inbox; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.inbox (
    id text NOT NULL,
    tenant_id text NOT NULL,
    recipient_key text NOT NULL,
    dedupe_hash text NOT NULL,
    order_key text NOT NULL,
    envelope bytea NOT NULL,
    received_at bigint NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    lease_until bigint DEFAULT 0 NOT NULL,
    lease_owner text
);


--
-- Name: named_locks; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.named_locks (
    name text NOT NULL,
    owner text NOT NULL,
    lease_until bigint NOT NULL
);


--
-- Name: outbox; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.outbox (
    id text NOT NULL,
    tenant_id text NOT NULL,
    event_id text NOT NULL,
    connection_id text,
    action_uuid text,
    order_key text NOT NULL,
    sealed_target bytea NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at bigint NOT NULL,
    lease_until bigint DEFAULT 0 NOT NULL,
    lease_owner text,
    created_at bigint NOT NULL,
    reserved_for text,
    reserved_until bigint DEFAULT 0 NOT NULL
);


--
-- Name: rate_limits; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE UNLOGGED TABLE didcomm_gateway.rate_limits (
    key text NOT NULL,
    points integer DEFAULT 0 NOT NULL,
    expire bigint
);


--
-- Name: record_index; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.record_index (
    tenant_id text NOT NULL,
    kind text NOT NULL,
    record_id text NOT NULL,
    identity_id text,
    connection_id text,
    thread_hash text,
    state text,
    created_at bigint NOT NULL
);


--
-- Name: relay_migrations; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.relay_migrations (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);


--
-- Name: relay_migrations_lock; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.relay_migrations_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);


--
-- Name: return_routes; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.return_routes (
    tenant_id text NOT NULL,
    partner_hash text NOT NULL,
    instance text NOT NULL,
    expires_at bigint NOT NULL
);


--
-- Name: routing_keys; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.routing_keys (
    recipient_key text NOT NULL,
    tenant_id text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: server_migrations; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.server_migrations (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);


--
-- Name: server_migrations_lock; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.server_migrations_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);


--
-- Name: tenant_exchange_settings; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.tenant_exchange_settings (
    tenant_id text NOT NULL,
    auto_accept_credentials text,
    auto_accept_proofs text
);


--
-- Name: tenant_sequences; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.tenant_sequences (
    tenant_id text NOT NULL,
    last bigint NOT NULL
);


--
-- Name: tenants; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.tenants (
    id text NOT NULL,
    state text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: webhook_settings; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.webhook_settings (
    tenant_id text NOT NULL,
    setting_key text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);


--
-- Name: webhooks; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.webhooks (
    id text NOT NULL,
    tenant_id text NOT NULL,
    setting_key text NOT NULL,
    "position" integer NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    disabled_reason text,
    ordered text NOT NULL,
    consecutive_failures integer DEFAULT 0 NOT NULL,
    failing_since bigint,
    last_failure_at bigint,
    open_until bigint DEFAULT 0 NOT NULL,
    sealed_rule bytea NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);


--
-- Name: webvh_issuers; Type: TABLE; Schema: didcomm_gateway; Owner: -
--

CREATE TABLE didcomm_gateway.webvh_issuers (
    tenant_id text NOT NULL,
    address text NOT NULL,
    place text NOT NULL,
    did text NOT NULL,
    log text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: config; Type: TABLE; Schema: postgres; Owner: -
--

CREATE TABLE postgres.config (
    name text NOT NULL,
    value text
);


--
-- Name: items; Type: TABLE; Schema: postgres; Owner: -
--

CREATE TABLE postgres.items (
    id bigint NOT NULL,
    profile_id bigint NOT NULL,
    kind smallint NOT NULL,
    category bytea NOT NULL,
    name bytea NOT NULL,
    value bytea NOT NULL,
    expiry timestamp without time zone
);


--
-- Name: items_id_seq; Type: SEQUENCE; Schema: postgres; Owner: -
--

CREATE SEQUENCE postgres.items_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: items_id_seq; Type: SEQUENCE OWNED BY; Schema: postgres; Owner: -
--

ALTER SEQUENCE postgres.items_id_seq OWNED BY postgres.items.id;


--
-- Name: items_tags; Type: TABLE; Schema: postgres; Owner: -
--

CREATE TABLE postgres.items_tags (
    id bigint NOT NULL,
    item_id bigint NOT NULL,
    name bytea NOT NULL,
    value bytea NOT NULL,
    plaintext smallint NOT NULL
);


--
-- Name: items_tags_id_seq; Type: SEQUENCE; Schema: postgres; Owner: -
--

CREATE SEQUENCE postgres.items_tags_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: items_tags_id_seq; Type: SEQUENCE OWNED BY; Schema: postgres; Owner: -
--

ALTER SEQUENCE postgres.items_tags_id_seq OWNED BY postgres.items_tags.id;


--
-- Name: profiles; Type: TABLE; Schema: postgres; Owner: -
--

CREATE TABLE postgres.profiles (
    id bigint NOT NULL,
    name text NOT NULL,
    reference text,
    profile_key bytea
);


--
-- Name: profiles_id_seq; Type: SEQUENCE; Schema: postgres; Owner: -
--

CREATE SEQUENCE postgres.profiles_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: profiles_id_seq; Type: SEQUENCE OWNED BY; Schema: postgres; Owner: -
--

ALTER SEQUENCE postgres.profiles_id_seq OWNED BY postgres.profiles.id;


--
-- Name: items id; Type: DEFAULT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.items ALTER COLUMN id SET DEFAULT nextval('postgres.items_id_seq'::regclass);


--
-- Name: items_tags id; Type: DEFAULT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.items_tags ALTER COLUMN id SET DEFAULT nextval('postgres.items_tags_id_seq'::regclass);


--
-- Name: profiles id; Type: DEFAULT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.profiles ALTER COLUMN id SET DEFAULT nextval('postgres.profiles_id_seq'::regclass);


--
-- Data for Name: action_idempotency; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.action_idempotency VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'GX84RkyAlhqFchCQTYctYg', 'eTBEIcOZ_rDlhBDJ0-jPqQ', '01a2222b-b0cc-71c0-a349-128bd4c31328', 1795869618383);


--
-- Data for Name: actions; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.actions VALUES ('01a2222b-b10d-70da-8461-d6bca5f55657', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'INCOMING', 'a8c137cd-d943-4f91-816f-863cc77bedab', 'NlkgLZyTWglBXgW5BKUPBQ', 'ACTIVE', 'SENT', NULL, '01a2222b-b130-700e-9877-d3794fb69636', '01a2222b-b130-700e-9877-d3794fb69636', NULL, 1795869618423, 1795869618525, '\x01f8215c26033fcc3b1edd267329d8e484302fa56f1dbf6e7447d87aa48da51b0a334df5491519e73bc5b69f0107ba39719a38703c96570f04ea642465282ddc6c8bd430ca5b3a065a697c4dfcd4d5aed42403c99fd5b9460bc07332df276361b870b9ecbb98835358eaa0b5fddd80093eb98b64f9932ccf635380c8abae4792feb2ae96cf3c39e8367172cc5fdcd6e6f80c05885266d3acbd1b32676a43bc507b1d36c03c0275933270aa27daecaf6f14fad3c3571cc1cb7d806d13b7a2a8aa4bc0110ec5f95a94964d78864db2c490326bfb99f982bd079bca879ec52c957862fdee067316cc0b08732a5d49e2c1c549fd00e46e490172b1fa3ed686b8d0b6d7009bdcc23493e75f66cf6dabe4a69ba4c342e97e9f7790d900733d3348e75b7f322f1de97186980c16050b4c665c6739000963a3f8f620d876a90a8a04e0e66b85d654bb015e0bcbe6a2e6a46b0d22064885bf4daf7c3c85feb9e149912e495a4f677f114730f1427a38c312a3625116c9941004a8efe5946429ac0e00c9d6a1d95c6c7da24e4c415c3991d2f4847c6aad37eeaab9930208d208968176051e510fb9687aebe40704d7c76dfa693069f9c47aa0456edba403bd48e7d16abd1f5614b3196e9b5e950e58f451503923bf65d054219838ea140bf73107a8829b172550620de4b07a19f025ec21a6458952f8bfe68360809d6cae33abed4e08e1e88f30490219dc925249b3a754f97158263eb7058267f158f61800a0f296ed051f24d87f9d4b6c40e0d1676db046aa53acbaa6675f990c3ec4c07f57ecdd9a5f6d4f62bfcbb281352672cf0abdde13e91e6aba040736c9d3544e3851aa5932e965402b91b5cfc8aac579d61d8d6bc6fba00d3e74ae057df306699becda67107a441cfb9cac4921ae4a4de04df826c5b291aacaaf08333ea1d7a1ab2ce9d33df33a555da7038560b921f27eb587afd03c2243336d0840daf3f5fbc4274d320f2a491093b35eed5318bf999fa56ce2cbe2a4ece7347abe0381087084c96e646f403e6c8e9642ebd6073c7196f461ca31b19df416b6b1f85244abeab9078ae2007d3782c37226005f3d1bc8dcc1b9bb0cd23fc25a66cda69db75d00452d5c1f30dc1c0b4ab5f86844fe141697044f811bcdb1f19f922fce71d42ad1610cbd9edd227d112847e793c270963ec77b3e71e5a2f8946f6637884a484c4533e2d73098f5e3a7327dfecaa6a97d6d106d1d215b4244527caa3389262e9304039b986cfd1e64a4deae03650f50419c3967b54342228133409e4e925f5ebfa0f9cdeab7cb8b91639d36f7360b65adbdc76f660f6bdfead5477764bd67065263c16e679e90cf9e1caf7bcd607de7205305d1faefa64bb998f94a907f29611068ac1e06a65d75ddcbce0f00b53ded1995fa223de28de7e6db0d079bf209eae3adf72090814675273104ffe9bdab5037754236d97c893513f4f8a4937e64d05cd409985d476cb9a735dbcb7f752cd9f77385834cf4efa805ae2494157e099e3a627f2419b9e0a5045b7c7ebb716b7594414ed0baf628ccf9b39b658fb11f70cfd0e2e6f6ee6ae8f81616aae608be660a75f7e06d17888d18896f300463c1dd15f57472d86ae3e4ea659fe5b883c815ecca04051ec79b15544e0eb26f0ed5a8e1d43ee536a99f0467a322e6cc1fedc1186e374f11f8f444af11ae3f9542846ea555142550cd983754c42398fa3d942063834f52845ca5b9b98df2c5bc70827eaf0a04994801128cc2be1dcbd19745e2f3d87dc7dc81ae8da57e377b4d7b7813e50ca1389cb78f6b4733b3229542897c5345cda808d3db2e32b1a17b5d94de9fa1eed762');
INSERT INTO didcomm_gateway.actions VALUES ('01a2222b-b0cc-71c0-a349-128bd4c31328', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 'OUTGOING', '12dc755b-20d6-488b-8450-97623def33e7', '4azMTTeHDbnxXRIW8sB60g', 'SUCCESS', 'RECEIVED', '5szHjuNDYm-wqGTdqxIg3A', '01a2222b-b154-73ea-b60b-cbf95561e270', '01a2222b-b0dc-749a-b826-dfb9626ee86a', NULL, 1795869618394, 1795869618515, '\x01459f386b7ff4bbe7c0be868e086ffd8d62b4554eebf1b73199d4ec2ca48c9d374813369e1d5dbce0d7ae359127fd00c92342a15ef24c41846b11caf83e823cf996ed23dad549260d746417308066614a303ad508aaa4fcfd22aee9b56b49e83164cd283cc168ef3f2aba8fa27e649c272553fa5e73bca939a2e3212487412c7298c6cd5c402560ed753c6d965cdc2735be98bf94d91c02abe27b3d00ab9f4bac81ad11c8bd7cd49b44581ef7a1e8c225c3b6bfb2cb56582ad00c00985217195a17b870b425c7d20978f497d45d4a66d71667dbfb04c5deaff55781beb367106fe1442c68e963bab26cd0119504791e557d81c0564afac244e14460c59fe6198537f893e415505483aa22d42abd92faa76522c49f7c78cda45725f9b697af140596d17bb4f9d07d24025409e6e4e3ee122c29f179dad73a05cc06b14d42a15c41eecb14ee50c588b2b9ac63aa7a0b06dee214c7a78a44b8d027ed7332a313623ab3edd826722ae1c22a01835fb01bb4b5fd96d7c3c09feb3b5123b427a6041148d1e3ca98c66033645bc3685a0d0c936edbdd682ff3a59c56426e77b91d0af5076b76fa04d3d6a779a6bb8a2d5598789cc95fd5c915e9be1298e340eea9d01c01c12a7c77b4b68b735603a30357b38f9a42e071d40629f2bd3977ad43aaae3f1d41234ddc2169b6a17445c33bf361deb63499ba3f233fb648914cabd9932343ca817a3ba72070b93949f97aecb68da11c99b8cb6f7cb280ba170876ed7dcb4fa86e6f26ddbc37e5beb74826705c34166c5c4eea79cf2af99ba86cab43ef56a37b2c6814f7aaf8d38e9fddb0fcbe5db49d023ec89e2fb0142866960b1e5d3f6cd1156fc34d13608ed98b10e6d786996786615b97150b524efd9ed8afd9920279261c390d45785f68c3552d4b09e5f37471b5044b17f748d693d0cd7b526c81b37fc58499a2e3961848d1adf786dfea946bee85057d76ec0de1a4fadfa5e44f4031789d8d278699083c46e4d9a911b87d90dc6e38a887ff7a04501b896bc5fef08e5f57d06e373404ac39fc89b56bc926e8b5be97441f0f3e098d3e937f6dce6fd83f688bbf4edf735dd2baa345a80a2921a398bcc2407c4f47561bdc7b63f53923b38ed1aee698eba631ad33ad5da33b2c9f37b3ed611c73aaae329d3a523dd63630e49d8625e9ee1d7748c0b167b40f1642c68713d3f19896ca4e5274cf832a142207b6519e7608b87148da200a424b92ce70f23bf8b64800a33766f0c42ae590ba127bd6057b43d040de1491da5eac192b5db629bf42644299d3abebe4a4222569b2cdf08cfee1d67f498292f6cd22bb1ac2f139c2cb4fc16df322acbddd3ff9adb7f5eb14fd87ae2f96b82ba0dc455463cae8c4a6a958e02afc758edf3982fe60e2a66a5ab65e932d73ae394c277abf14153c9d72c03f7e79dc81966e7421fe4995eb491a9e317ac7646f8ed6f0d2556d51aa6906d151a5230f72cc93e40922397f0d516a453bd781233f2fce76b3b144e1685b5e27e25c6601beeaed09528007b6ef44ccc587bc7d8b8ea06e726fce7b877a57a41674b1dcaeef334acf6feb1a2da9bded7235fcd881f337794cffad9b6612ea04555e1a80e5e9ded7f90cfe25ef2cc12dd51072d798ef517a897516332d247f88a85c8c8131b0a27265852efecb46af27b5e625f7cecbec2352a05a0c44767c52543afefdfb963a37e6105b4e85192e72bb3f0f670e84865d29e41fe1a997753756cb2a081be704a1e7e76a304ada2e2d5dc9cc9b8567153ead7f63b8a4c042532728e6b2b31bfa80fe2840e25ce06d19326f28f6a2f6c7b1fc623aa4490d706884661b8f8b0d9d68d7447125264903991f21288b65ad6360b394154fc4d59feab25af16e58209ee170a6f60bb742c909bd44d6e411');
INSERT INTO didcomm_gateway.actions VALUES ('01a2222b-b97b-7315-8ea4-ea7a93a78d7c', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 'OUTGOING', '12dc755b-20d6-488b-8450-97623def33e7', 'jqleMEKPaQuCt6L4ExGmAA', 'ACTIVE', 'SENT', NULL, '01a2222b-b986-716c-aa7e-d29ae2dfe454', '01a2222b-b986-716c-aa7e-d29ae2dfe454', NULL, 1795869620611, 1795869620647, '\x011f74e48e98fb2c7c233204064116d8e8b45f838589880807436c9e67717ef412f23df3f205f5b03a40f403ea13fa3c1856c2c765c8c681fb631f4ad9a102328f651277d20964b834e0f09acd3317c72b1debbafc42b8a45d3eaee2c64940bb6c1eae943ddcf6292789a89c38ff314cf7460bf4193ebfd0f22ba31f31884d108e177941cbb54ac44fb96ac01bebc3586e376a33e1569057f7a471cda9ba8a8d4bac3b327e360248b598a27d189de2df1350c93507c99042e4ee44dccb21663a2600f6eb53efa13be58c843f10755d0f0ce6296dcd82d177247168e060c2f1b9cf91171736f8abfc2dca996d1bbec9f49e17f7423d3339dce5571268c358716194f3e74d1c2bb360a4d5151412b9898d72487c157b83f91d09fa20bb4fa61f51afb4c464aaf03a9711a2b2cdc774bc526cf90d64363990c788c76e456c60626b2af2518a9528b30720598437ec63d319be68466b54c5ea10df4c0e5dd5cee5863510d1712d45ec6f604f7619ebd17ff8eb29f2619335eb1644d4a44bb64912a961e0ac53b7983b87c650426428329004e29619065da8933da0313d4c7bcd41ae94f63bef809cb6a82ea1669aa4ba6e2f23113a942bc1a5100c056fb9001b19bf80e847689388b1f0456ffe19440059a9a9644998860e94f0d79d1469daa342dbde8f93f745b7969c8ce6863540ddc255b271b2816755e909e569c62386767d84c849847d52e0aa06d46c48eac44c59d3e6e8381ecdc52ab2e945e5b255b32bb1685dbe9925f9125ee5065ab1f5691f5be71bad0e5ef8c93dd97051204dc528bfbecf7357805e7895e3c2429156c880fa729cb63abb02bce49e3c82277a3e92bcabe1cfecf55331f8bbc037524dff10f6a2338b960c86110c48f269b7cbf8a2b8c215faaadd6681d658bad1aa2aac1c32f45e5fffe57e955ce7251eda61689ac2f1130909e1f0e39cac39bd871df0030d054dd551dfde17107d5edd26d23deea9e8158fec481f7f81b72be8eb55834b35a1be1b9d1b87e7805a0932e79f45cdb670f090a7db365fe5890454ed8043c51ef7908628e215aaffb99aca8a78e522e6c465017fc587798f54d84966abf7eb053faf803ac98ee45998b6e66bdfe4a766de4c32c35b72f6427f70b05f70a4592f7974bd70b87fd36f8dd9fdc1dc49fa4bfb796a522be88ba1abf6003597068262e26a55c624c67ad7164c1e01b2a33d44c290d6321407af174846ab9375d184a54d5d0198275089951dfba0a664d439d62430cf664a3ead2d88fd92c91678ac0fa60714cbaa33f41c8685995e59a4ae47f986b5b90528da535cc11084a237887aeda34ccc11dbb0f71e40d8eec8eae57f0e92e825e735587c1ea9f10ca19eae6d23c1bc395f8e927090a2b35b81fa6b6df41e9601399fee7f259a211bc159c3efea0daf613141fdcb7c1470d65217941df24ec25d918e08d7e3af1390c8c0538878dc797a0a4d1da0624b4e8b75a45dcd3f4539401718b40c08d5015924fa4d3829dd5406125bdb3b1fc5344667b84a6caf6e134b01aacac0e4437f0537b6bba6c38220f7195f6a40fb12fd0794b584dcb41b4565684c6749a973f942b70bcc5939b97c12f26d0738dafb83f28040f83b47fee2c1329d889aa6f1b35e7db2e1c5dffbd184523a231ef79ec26a218e93a636a69a9f6524a45b39a5b5e8455bb3ed406e7ae6f95c6ae3985f221cb4d9f83eccd87e14bbd39ac00b8a00f465c915d4e2fae9e413c92f07d0f1c31d69876220580af626d1207edb5318d73d0ccaf7128891e345d8803bf0914ca109fd91ff68027311209f4a3344326614ca8733669ebe2e328a2cebee7db74c0c6fa5cd541a77a57d22e9858aeddfb238fe8c1e6491395cdfd72895f6a0c26d83cc10');


--
-- Data for Name: actions_migrations; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.actions_migrations VALUES ('001_actions', '2026-11-28T12:40:17.405Z');


--
-- Data for Name: actions_migrations_lock; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.actions_migrations_lock VALUES ('migration_lock', 0);


--
-- Data for Name: admin_key; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.admin_key VALUES ('admin', '\xd716d8005e85bc140210c04348f7ad39', '\x16a8be22faa9a3db529993ef1eb7a4f4448ae17d5654b44d75f7bab65f8243e5', 1795869617577);


--
-- Data for Name: anoncreds_definitions; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.anoncreds_definitions VALUES ('01a2222b-b197-7559-b0bc-88f590e3d73d', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'did:indy:gw-127-0-0-1-48322-d3aa79:5W8AnpNX3GcPKBDGx9kJp3/anoncreds/v0/SCHEMA/schema-2kqvori1muq/1.0', 'did:indy:gw-127-0-0-1-48322-d3aa79:5W8AnpNX3GcPKBDGx9kJp3/anoncreds/v0/CLAIM_DEF/1/default', 'default', 0, 1000, 'ready', NULL, NULL, 1, 1, 0, NULL, 1795869618582, 'embedded');


--
-- Data for Name: anoncreds_issuers; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.anoncreds_issuers VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', '5W8AnpNX3GcPKBDGx9kJp3');


--
-- Data for Name: anoncreds_migrations; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.anoncreds_migrations VALUES ('001_anoncreds', '2026-11-28T12:40:17.550Z');
INSERT INTO didcomm_gateway.anoncreds_migrations VALUES ('002_registries', '2026-11-28T12:40:17.552Z');
INSERT INTO didcomm_gateway.anoncreds_migrations VALUES ('003_webvh', '2026-11-28T12:40:17.560Z');


--
-- Data for Name: anoncreds_migrations_lock; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.anoncreds_migrations_lock VALUES ('migration_lock', 0);


--
-- Data for Name: anoncreds_objects; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.anoncreds_objects VALUES ('01a2222b-b188-72de-a211-ed318f503b96', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'schema', 'did:indy:gw-127-0-0-1-48322-d3aa79:5W8AnpNX3GcPKBDGx9kJp3/anoncreds/v0/SCHEMA/schema-2kqvori1muq/1.0', '5W8AnpNX3GcPKBDGx9kJp3:2:schema-2kqvori1muq:1.0', 1, '{"payload":"eyJraW5kIjoic2NoZW1hIiwiaWQiOiJkaWQ6aW5keTpndy0xMjctMC0wLTEtNDgzMjItZDNhYTc5OjVXOEFucE5YM0djUEtCREd4OWtKcDMvYW5vbmNyZWRzL3YwL1NDSEVNQS9zY2hlbWEtMmtxdm9yaTFtdXEvMS4wIiwibmFtZXNwYWNlIjoiZ3ctMTI3LTAtMC0xLTQ4MzIyLWQzYWE3OSIsInNlcXVlbmNlTnVtYmVyIjoxLCJjb250ZW50Ijp7Imlzc3VlcklkIjoiZGlkOmluZHk6Z3ctMTI3LTAtMC0xLTQ4MzIyLWQzYWE3OTo1VzhBbnBOWDNHY1BLQkRHeDlrSnAzIiwibmFtZSI6InNjaGVtYS0ya3F2b3JpMW11cSIsInZlcnNpb24iOiIxLjAiLCJhdHRyTmFtZXMiOlsibmFtZSIsImFnZSJdfX0","protected":"eyJhbGciOiJFZERTQSIsImtpZCI6IjBIZ1hWNUZmblBqdmI2RmIifQ","signature":"A-D-WUE9UKujs4lLnpRyvXzbJAWaQGqSB68893k3rwMOfK0AGlBdaIDAafNAMHj8--ut2pJ4iP3EBGFmlttFDQ"}', 1795869618568, 'embedded');
INSERT INTO didcomm_gateway.anoncreds_objects VALUES ('01a2222b-b538-710e-97a1-a316c28cd1af', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'credential-definition', 'did:indy:gw-127-0-0-1-48322-d3aa79:5W8AnpNX3GcPKBDGx9kJp3/anoncreds/v0/CLAIM_DEF/1/default', '5W8AnpNX3GcPKBDGx9kJp3:3:CL:1:default', 1, '{"payload":"eyJuYW1lc3BhY2UiOiJndy0xMjctMC0wLTEtNDgzMjItZDNhYTc5Iiwic2VxdWVuY2VOdW1iZXIiOjEsImtpbmQiOiJjcmVkZW50aWFsLWRlZmluaXRpb24iLCJpZCI6ImRpZDppbmR5Omd3LTEyNy0wLTAtMS00ODMyMi1kM2FhNzk6NVc4QW5wTlgzR2NQS0JER3g5a0pwMy9hbm9uY3JlZHMvdjAvQ0xBSU1fREVGLzEvZGVmYXVsdCIsImNvbnRlbnQiOnsic2NoZW1hSWQiOiJkaWQ6aW5keTpndy0xMjctMC0wLTEtNDgzMjItZDNhYTc5OjVXOEFucE5YM0djUEtCREd4OWtKcDMvYW5vbmNyZWRzL3YwL1NDSEVNQS9zY2hlbWEtMmtxdm9yaTFtdXEvMS4wIiwidHlwZSI6IkNMIiwidGFnIjoiZGVmYXVsdCIsInZhbHVlIjp7InByaW1hcnkiOnsibiI6IjczNzExNzg2ODYzMDIxMDgyMTYyMTM3MDc5Nzk3NjA0MTEzMzMwMzcxMTkwNzMwOTI3NzgwMzc2NDM1MzYzODAwNjE2MTMyMzkyMjE0NzExNDY1NjM3MzgyMzk3MTQ4NzU5NTg0OTIwNzU3NDc3ODA2NTEzMTg2OTEwODQxODE2NzkxNDc1MjY4NTYyNzI2NjM5NzUxNjkyNjQ1MzY5NjIyMDgyODc0MjQ0NzE0MDgxMzE1NDU1MjQ5Mjc1MDAyNzQzNjk1ODUyNzE4Mzk4MTA1NzkwNjY2NDUwNzIzMjU1NTQ3NzUwMzA2OTU2MDcxMjU0NzI5MzE2OTk2NDMwNzYxODE5ODY1NDA5Mjg4Mjk1MjkxODg3MzAyNjg1NDU4MTg5MDU5NTMyMDA5NTc4NTgxMDU5MDY0Mjc1MTY3NTQwODU3ODY5MDIzNTU2MDY1NDQxMjE2ODYzMjk2Mzc0NTExMTE5MzcxODU1NTkyMTM0NzQ0OTkwMDMyOTE5MzA3MDA5NjEyNjc5NzY4Mzg0ODg0Nzk3MTE1NDM2MTk5NjA4NzU2MDIzNDkzMDAxOTM0NTE0ODI4MDA5MTMwNzQzMDg1NTE5NjY1NDA1MTc3NjQ2ODAwOTI3ODI5NDAxNDMwNTI2NDA5NDcwODk3NjMzMTMxNjQ4MDcwMTI5MzMyMTAxODE2NjAzMDU2MTQwNzU0MzkxMjMyMjM5MDQxOTUwODg0NTYxMTc2NjU4MjQwNzgxMjYwMzkyOTg1MDM1OTI3NTA1NzA2MDEyMDI5NjM4MjA3Nzg0MTcwNjA3MDIxMTkzODEwMzM2NzIxIiwicyI6IjYwNjUwMjc5NDQyNzUxNTY5OTkzMDgwNzY0MTE4MDIzNDM4NTE2Mjk0ODc3NDg5OTg2ODExNDMwNzQzMzgxNjIwNzY1MzAzMDEyMjYyNjU5MDM4MzM1MTUzOTQ0MDc1NDg4Njk0ODQxMTMwNDM1Mjk3NTM1MDU3ODg0MjU0MDYxNjkwNzAxOTY5Njk2MjQ5NzM4MjIyMjI0ODgzODYyNDMxNjcyMjY4NzY3Mjk0NzM5MzgzOTIxMDE4Mzc3OTIxMTIzNDExMzg2NjU5ODY5NzEwNzYxMjEzNjkyMDQwMDM0MzcyMzc2MjY2MzM2MDEzNDY4OTA0NzQ3OTM3MDQyNDc3NDQwMTk1MzA4NDQ0NTQ1NjE1ODQ5NDQwNDI5NDczNTMwNjU0ODAxODU1NzYxNjA5NjEyNjIzNjMwNzE3MzgxNzY2MTI0NzQ3NTcwMDUzMDgyNjQwMzgyMjQwMjkyNjkyODg0MDc1MDEzMzYwODg3NTc0OTQ1MzUzMDg4NDM5NjI5MjA5MjI3MjAwMjc3MDg2MTA5MTY3NTU5ODY2NDg2ODgzMjUxMDA4OTk4MDA5ODY3ODc5Mzg1NjY4NzkwMzUwMTUwMzg2OTA4ODM5MzQ1OTMxNzgwOTQ0OTYwMTI2NzcwMjU5NzkzNDA3MDE0MjU4NTgwNDA2NDI4MjE5NDEwNjQ0MDY3NTU0NDYzNjYxMzE1MzYwMjYyNDUxMTAyMTA4NzExNTEwODI2MDUwNDg4NDU1NTY4MTc1Mjg0MzQyNzg0NDE4NjM0NDkwOTQ5ODA2MDY1NTcwMTkyNjAwMzkxNjEwOTI2OTkiLCJyIjp7ImFnZSI6IjI2OTU5NjEzMjAzODUwODE5MjA0NDExMzc4MTAxODg4OTY1NDQ0NzA3OTIwMTE4NjIxODY2MDI1NTEzMzA0NjQzNTc1ODc0MTA4Nzc2NDg4ODk0Mzc2NDkzNTA3NTE4NDkyNzMyMzg1NDAzMTg3OTczNDEzMTU1MDIwNzAxNTAxNTQzOTc2MzE2NzI5MTAzOTM4OTg5MDgzOTY0Mjg2MTk2MzkxODE3NjY0MzgyODU5MTMyMjY0MjI5MDg3NDM3NzEzNTgyNjI4MTI4ODQzOTA1MjgzODM2ODkyNjkyMDc5MDg1ODIxNzg0MjAwNTc5NDU5ODM1NzIzMzk5MDczMDY1NjQ0NjM3NTExNDUyNjE0MDIzMTY4OTE2ODk5NDgyNzg5ODk1NjA0OTk3ODk0NzIyNDE2OTkwMTg4MzE2ODg5NzY4NzM1MTUzNDA0OTIxNjAwMjYxNzcwMDQ0OTgwNzU0NjU3Nzk1NTc0MzcyNjM0MjcwNjU5MjM0NDk1MTE2NDE0NzA0MzU0NjkyOTYyMTY2NTU3NzUxNDA3ODY4Mzg1MjYxMDE4MzU4NjY1MTY3NTkwNTI4MDMyODY5NDQ1NzI2ODMxNTIyMDc2NzI3NDQwNjEzMjU0NzQ3NTczNzUzMzEzNzUwMDAzNzY2MjI5MjY4OTQ0NTU1NzA1OTAzNzY3NzIzMjc2NDUwOTAxMDA2MzgzNzQ3Nzk1NTUyNzAzMTI1MzYxNjQzNTY0OTk1NzI4NTg0NjM2Nzk5NDQ1MDU3ODM1NTE3MjU0ODY0NjQ4NDEyODkwNzY1MjM2MDkyMzUwMTQyMzE0NjE0IiwibmFtZSI6IjM1OTAzMDE4NDk4NjM2MzA5NDg4NTI0MzYwNzUzMzM4MDc4NjA3MjY0MTA4NDU0Mzg1ODIxMjUyNDc0ODg2ODc4NTg4Mzg1NzQ3NjMxMjA2NDYyODMxMjQxNDE3NTEwODM2MTUxMDY0NjQzMzY4ODc0MDQ4NTM0MTQ1MjY4NjE1ODgzNjI3NTc1NjIxNzkxMjEzNjMzNjUwMjk2MzE3NTMxNzM3NDAzOTg3NTA5MTgyOTE0MzE5MDI2NzgzNzcxNDAwMTk1MDE2MzE4MzU0ODgzNzc2MjQ5NjA4MjQzNzMyNjI4MTU4NDc3NjEyMTc0NDgxMjEzMDUwMDk3MjY5OTY4NTI2MDkwNzY2NTY1ODY5OTA2MDE5ODY0ODgwMDE4NjI4OTUzNzQzNTEzOTc0MDk3MTA0OTY1Njk0MDA0MzgyNDc3NTQ3MTA0NjI2NzYyODE5NTg5NDcyNDkxMjU4OTYzODI3MDY5Njk3NjE4MDg1NDYyMTUyOTUyMDQyMTExODg3NDA4NDk5NzE3Nzg3MDc5ODM1NTM3ODc3NDYyNDQ4NzE1Nzg2MTg1ODMyNTM0MzQ2OTgwNDc4MjAyNzE1NTcxOTM0ODM3MjE2NTI1ODQ5MDQwMzIwMjIyODM3MDYyMTY0NTgzODQ3OTY0Nzg1NTAyNDI0Mjc3NjU1NDM4MDU2NjkzMTY5ODg4ODIyMzUwOTYwODcxNzU3Njk3Mzg5NDc4ODU0NjI2ODM2NzY4NTg4NTkzNjU0MjcxMzEyODE1MjQyMjU1OTcwODcwMDIzMDg2MTEyNDEyMzgxNjQ2NzM5NTQ1NjE4Njg5IiwibWFzdGVyX3NlY3JldCI6IjEwNDc4ODY5NzE5Njk3OTM0NjI1NjEwMjkwMDE1NjAzNDk3ODA0MDA5MjAxMzk2OTU3MTY5NjA2MDE5MDcyOTg5OTIwNjMxMDQ4MDI2Mzg1ODY4MTY4NzM4OTQ1OTg3OTg5ODU4ODUzOTMzMTE3OTcwMjI4ODg2ODE3NTc2MDA0NzI3MTQ0ODE1MDI2NTM1NzE3NDg5MDA4NDEzMTY0ODk5MzUwNjU1MDIyNTU4MjU2ODI1NjkyMjI0MzczMzIyNTg0MjEzNjU2MjQzNTAwOTE1MTUxNDMzNDE2MDk5MTYzMDM4Njk5MjUzMDkzNzk2NTg4OTcwNzAyODc3MDk1NTU0NTMxMjkyNDU3MTc1OTU3MDI4NjcyNzM4NTA3NjUyOTM1MDEyNTUxMjIwMTY5NTM2MDc1Nzc1Mzk5NjUzMTA5ODc5MjQzNjgzNjYyMjY2MzQxOTcwNzkyODYwMDQ2ODYzMTA5MDI2NjI3ODY2NzA1NTIwMjAzMDQ3NDgyMDA5MTA0MTM0ODg2NDI1ODYyNDkyMzA2Mjc3OTYxMjU0NjczNzI4MDIyNjU5MDc3OTU5NzkwMTAxODU0NDUxMDgzNTcwOTA0NTk0MTIyNTUwNjc5NjM5NzkwODA4MjYxMDUyMDkyODczMzA3NTk5NTI1ODc2MzU4MDAwNDU1NjgyNjE5MTQ5NzM3MDI5MzUxMDg0OTEwOTk0MTY4NTQxNzM0OTA4MTI0NTM5NDE4MzM0NDYzODE1ODk4Mjg5OTMxNTE1NDMzMjg3NjA2OTQ5MzQzMDU1MDc3NDE0MjY4MjIxNzU0NTM3Njk2Njg2In0sInJjdHh0IjoiMTExNTg1MDE4NDA4MjIxMjQ4ODU2Mjk2Nzc0OTA0ODk2MjAwNzI5OTMxMTQ1NjAyNTQyNjA2NzIyNzU3NTQzOTUzNDc0MTIxMTU0MzE2NzU2NzM4NDM3MjI0MTc5NzQ2MTUxNjE4MTE0MjI0MjM3NzA4NTk0NjQ2NzI0ODI2NzM5ODgxMTc5OTUyMzYyNTE1OTM5MTI3OTYyMjMyMTU3Njg2MjcwMzA0Mzc4MTk5MTI0MTc2MDY1MzcwOTAwMDYwODM4MzgxNzcwNjI2NzQ4MDg1OTYxODExMDI0NTYyNjQ4MDEwNDk1OTM4MjEyMTQ5NzkzOTQ3ODA0NzU1NTczODcxODUyMDkyODcwMTcwODg2ODY3OTA3NDU4OTA0NzIxNzQzMjU1NzIwNTAyNDQ1NDg2MDQ1NTI4Nzg0MzkzMjkzNjA1ODUzNzYyNzU5MjAwNDQzMzgzMTI1OTMyNjE3Nzg5NTE2MzMzODUzMTgwNjI1NTM4MzE4MTk1NjQ4OTI3NjYwNzg4Mzg4MzMwODk0NTU0NjAzMzY5MzQ1NTY1NzQyNzc1NzA5MDkxNDE4MDAxNTU1NjkyMzMzMDM4NTM5Nzg5MzExNzgyNzgyNDUyOTM5MTg5NTM1NTIxNDUwMTQ5MDg1MjgxMjk1MzY4ODIxNjI4MjYxMjAyODA0ODE2MDE3OTA4NzQwNTU5MDQ3NDczNzE4MjA5NDc2OTMzODkwMjA5NzMwOTg4MjE1NTY0MDAyMjQxOTA4OTEzMDMwNzM1ODMyMjIxMDk3MTM1MjQ5MjU1NDQ0ODI1NjEwODY0NDU1NDA3ODA4MDQiLCJ6IjoiMjU4MzY2NDI0NDA5MjQ2OTM0MTc5NzEyNDkyMDYwMDA1ODM0OTYyMDU4NTg2NjcyOTU5NTEzMzU0MTY3Mzk4ODI2NjkwMzE3MTYwNzAzNzIyMDUxMDIxMDA1Mzk2MDA3NzcyMjQ2NTYyNDAwODAxODc5MTU0MjM2MTA0NDM4NjU2NjczNTcxNDMzNjMxMjgyMTg4Nzk3MjYwMzk1Mjc4MDc2NDkxOTEyMjM1NTI3MDAwNzMwNDkwMDYzNjI1MDcxODU5MzM4NjYwMjEyNjU0NTUyNTUzOTM1MjE1MzMyOTIzMDgyOTcxODI4MDc0MDk2MzMzOTA3Nzk1NDA2MzMzNDI1OTEzNTk3Njk1NjQ1MzY4MjQ3MTU2NDIxMzQ4NjA1OTY1MDYwMDAyNDE4MzYzODIyNjY3ODA2NzE0NjcwMTc2NjYzNTc5MTkxMTA4NjI4NDc2Nzg5NDU2ODYwNTAxMzgyOTU3MzUwNDYxMTAzMzQzNTYxNDc0MzA4NTQ4NzI3OTY0ODE3OTI1OTg0MDY1OTEyMTYxMTc5MDkxMjcxMDQyNDE2NTAxOTg0Njg3MjE1OTQyMTgzMDkwNTU0ODY5ODk5OTUxNzA5ODg0MjQzMDI4MjY4MDYwOTQ2MDEzNjU4MjY5NTc0MDU0ODM2MjQzODgxNDM4NTYwMzc3ODk5NzU0Mzg3NDA2NjAxNDMwNTQ5MzU0Mzk1NjUxMTU2MzU5NjQ2NjQ4NTg2ODU5NDEzMDIyMTgyNjExNjg1OTc3NTEyNjk5OTA0MzIwNjY3NDk2MjI2ODkyNjIzNzM1OTE2NjE2MjYwMjY3NCJ9fSwiaXNzdWVySWQiOiJkaWQ6aW5keTpndy0xMjctMC0wLTEtNDgzMjItZDNhYTc5OjVXOEFucE5YM0djUEtCREd4OWtKcDMifX0","protected":"eyJhbGciOiJFZERTQSIsImtpZCI6IjBIZ1hWNUZmblBqdmI2RmIifQ","signature":"1WZyAH-3jkI57GfRKM56xBluumglHT-4ATA49id6-twm7WoA5lrWyZwyYIWI9-wHOB3hF9bVhhdz-S8kHcIDBQ"}', 1795869619512, 'embedded');


--
-- Data for Name: anoncreds_registry; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.anoncreds_registry VALUES ('registry', 'gw-127-0-0-1-48322-d3aa79', 1795869617563);


--
-- Data for Name: anoncreds_revocations; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--



--
-- Data for Name: anoncreds_sequence; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.anoncreds_sequence VALUES ('objects', 1);


--
-- Data for Name: anoncreds_status_lists; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--



--
-- Data for Name: anoncreds_tails; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--



--
-- Data for Name: api_keys; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.api_keys VALUES ('01a2222b-ae69-77e9-967f-b91d25ff2a4a', '01a2222b-ae31-743d-835b-70b66c0bc8b0', '\x9517aafb41ab0901614f47f92320efd68e7bf4fb3de8fe378108e8ff1e6eddb5', 'read write admin', '\x011b76508efdd362d6788591dddb37c68d34dc87f92d2d9c2904b7a9c8ae6a4d2cea089baefb', NULL, 1795869617713);
INSERT INTO didcomm_gateway.api_keys VALUES ('01a2222b-ae9b-73db-aae1-257a3d00485b', '01a2222b-ae6d-706b-8b1f-a17b0f839279', '\xd0746cc123e3e316c44d9fab13dd1f5349e39940f3cb22448541080336223590', 'read write admin', '\x01c3363823051e3d9655c7d02e051a2cdd259b7508b3933cd330ffc44da359a51a86b8b66310', NULL, 1795869617773);


--
-- Data for Name: core_migrations; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.core_migrations VALUES ('001_core', '2026-11-28T12:40:17.295Z');
INSERT INTO didcomm_gateway.core_migrations VALUES ('002_instances', '2026-11-28T12:40:17.305Z');
INSERT INTO didcomm_gateway.core_migrations VALUES ('003_fair_outbox', '2026-11-28T12:40:17.309Z');


--
-- Data for Name: core_migrations_lock; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.core_migrations_lock VALUES ('migration_lock', 0);


--
-- Data for Name: deliveries; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.deliveries VALUES ('01a2222b-b111-76c3-96e7-4bc505d7b09f', '01a2222b-ae31-743d-835b-70b66c0bc8b0', '01a2222b-aecc-767c-aa8c-b36ba77905a0', 'message', '01a2222b-b0f8-75ce-9305-07a6b179764f', '01a2222b-b0f8-75ce-9305-07a6b179764f', NULL, 4, 0, 'delivered', 1, 1, 1795869618449, 0, NULL, NULL, 1795869618449, 1795869618463, NULL);
INSERT INTO didcomm_gateway.deliveries VALUES ('01a2222b-b867-719a-beab-ee7181c89a26', '01a2222b-ae31-743d-835b-70b66c0bc8b0', '01a2222b-aed3-74fe-96fe-245945fd6574', 'task', NULL, 'CH63W24VDzCIIY1n2fXlEg', NULL, 1795869620235, 0, 'delivered', 1, 1, 1795869620327, 0, NULL, NULL, 1795869620327, 1795869620336, '\x010ff6ca099bd32febc992764c8f9a6775e6d2d4b6f9aeed34ced67a8b15b0e6c59dd63a2cfb3af6f6cd1a7f188b9dc53556d33a1258e652aa53633ff9622e57406f3cfd6775a832b3621171088c54a1b85e387a35f0604c241b72343b421cfd3fee73bf9c02a85f58f1eb896e562d3e76cdc163dd6952f7b94311241c4d107fc0ba2413d46e9892ba96c576849acc255867a9e206cae2433a9ecd8d900bdaeee96fcd00e0ffe523b542a63aaba38e396b5a58184f20566844d430181fd0f93de908a8f61405a81529afd773cdcdd3332b6f625da1d2cb0afcb51d1f07a5dc04b13494d390ebbde7f7f22df1d5f850e9794d9b269fa2c5273afcfd1784bed241db8eb8fd2277b0749f804213f1ae977f1704a6a4d941430254e0c927197f98062881b3439f9b83cd2745b40d785ea3ae890921570024a643463a');


--
-- Data for Name: delivery_attempts; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.delivery_attempts VALUES ('01a2222b-b124-74fa-b94a-b2483237a476', '01a2222b-ae31-743d-835b-70b66c0bc8b0', '01a2222b-b111-76c3-96e7-4bc505d7b09f', 1, 1795869618460, 200, 3, NULL, '\x01cddbf2d25c90ef61c774405da74241749c44bdcbc9e850a57df8296f519036ead1cb11026f');
INSERT INTO didcomm_gateway.delivery_attempts VALUES ('01a2222b-b871-7475-8348-23e3b39cd10e', '01a2222b-ae31-743d-835b-70b66c0bc8b0', '01a2222b-b867-719a-beab-ee7181c89a26', 1, 1795869620335, 200, 1, NULL, '\x01d115acf1200868de322cd916d43332355479bdefda3aa9463d5707ced54e6a1645abe8f64b');


--
-- Data for Name: events; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.events VALUES ('01a2222b-af37-7328-b2ea-8e0ba7ec72ce', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 1, 'out', NULL, 'ryXt9ictfJkculfcdXtRQw', 'DqoCpkKYeAihxn9jL07OuA', '12dc755b-20d6-488b-8450-97623def33e7', NULL, NULL, NULL, 1795869617975, '\x0116803b45d262bc0016b7b847e3a0f28e077672287c5adb83ec66ae7f5eff14d3179e2699749ee334983eb75a99c259582418c926f70f1253bb099943f904bfd18de4308880d07c4ae297839615afb0fa30413dca6952824b0935b5f8c96f34488108c1c65033c15bc9f2e6e6dfd3f7e9e7b3288ba5c6f2a1381a14c16217d527f9b12b03fb7ff51dfefe8ddb1a50c64ae18770dd85e7a221e93057cbf0047b1173abab574abab25753423a395ea95adcdb9d3b254ba538cc49a2d74a939e4b6bd14b2f14b3fcf87a7a4af8e10f7a4ba5b3491c16e42b39164aef73ce4219893c3cebd2f495ea0952a9eaf2f577621a804b7a9ca1fd142b49b686c75bae8d95ab06c39fc4897f9038bbfa00237dd4cd8366ef51447fe3054052531e29389e4cc38e54d1ed2ca46666906514e773eb12552d759205e6cc0e639ea4a6a6d648a8356a0211aeb9d50bb4a4c8920bc5dcf81361ebadad6b5d41df43a3ac54a3245138e029dcfbdd327e7d9148e92224950834934588d7ae9014d079db7a2b3e19bd225a0ce10ca6d114cc667f9f8b4dbcbf1419605028252ef9d0b69d214e12d15de97c5308e2c23d63e632d720d9d1db7e7101def454720858615ebb156ed8547990406061ea644eb07bd0958e38364ede018125af7cdac0e2de13a166158f5b6547ab4cb056e2d594a3df6750ff6eec31e98b26e6b24c39091b4aee0dd073f8d89b18672c2c8c7c4e249904f0493a2f0d15f03b48dc9f39771cb4b16ab16322d4dc9ae9b09d873237102f92123b2f6dea5b8fd9559adf84f330b7445f3666c2f0832cb0df86b66e83f8963c5651d86022f7a6135a3bc2da6e2f98b6cf49e149b0fe061af326ae523ea6021081d134d19e6581341f9d669b8bc0ebde41aae341838e33843a2b0256db7b0d44ae5a3e10466b2f8253e8dec4ba034b75c0e21d43b816ac020a1e5221cc951ba83e8c87361fe192fda4177b78b5bc5f03c7c8f673b612d97400812ab51d124604296165e4cce0cd835b6d1c5fcaf67650db19fa62e9989781898e7ce07aacaf6c41a9f684e32081d7658161c892911be9efee08c19545549360a7375d7cc1b3c245c102467fa27a69b7edeb781bc5d3abdf6d58940e0abd7ec1e0eb7c638a33520be7d85020e10d9dd1e419397f7c061bbf9aa8329eaee3231e2beb54c563a09b90021203684d3fefc01c2fb4b35a6058e5317dc5474001429d15fb16caecc5200b0e64e2c89e092800b41aa7255e48b1afa24d39f597b80b180b83ac792fc017af544d0aee5669adb1e0060389f9d77c77cdaf6213d920a00f7ba49590172a63835c8565f3d4320cf205b5daf69988363a66361384080b3b38a310912407aac372d2efa9f836cde7ee733a062eb11bf12a74978b537d3451b223315f82b20bb9f0e5195a41713534b70548dbc77fb0addded3f6276447242b1643a24a4b46e851191c7518a21d2270dfd34ba821ff0b56682c9748ef21a22739d71f5270e920d8fa722ca37feaee768580fcbfc0aeeee4b62c6c3f35797674784bc47c5987f1f85260dfadaaa3f2b3bce960e77d8f756da8b8a7ad3a35e3749fd2f46fc176d1cec828bebd8edfe8acaa4479188bbedee5b099199e8f06a28433edeec93ce2456ee3b263b04316dac8e9bb9f49584513d5b145aad31147578d54508a1d6d11bc768c06487a23bbc00423f8eb00fe0208d8d35c0878f2a31ed138c690bef4a5bd82176b727c2937bf2c66a235f12e033d724b0b1c5a67b3991af806ac9e1711780248b152ad4dca7b989d3b5ee94d3b3cbe9859dce80fac0e9571a9b6057113be73a2b923bfad126083a80846763b1b081109c762085e27be1260a48b4d63e', '\x014b4b5c02ff00b1bb6b399cbd6116f9257696d2399a377a15a21c7b63709a9a281d312f3dfce92f544a361e9d2ec08722f5bf7d0f1343379631b4b876083344e428c377d4a3f7afeb85512b50f7ef0d63310e8ce9f32147197505dcb3661c93371f4878ff5ea98874069a12a0f290e87cb439316390e5a36baaefbb9b9324e90d7e978994ed156ad9865302e243b55f794986cdc66ff4020d63c734c642d8f6a11de05d0954dbe439148ab9fef0728e5e637ac61bd554b6712448de0934a059c0d725a975f6793951f2ef66f9f4b4d02b5efe76d7f658d76bd5b971c1471663ec38ad41830a386dda4cdb21134828ff5162ed02fcd2acab24e76150bfcd2d8f902ea6e90ffd8741e181cf8a6581c5ff153fff406e49dc72fbad09e10ad0d8e339a23d48774a8eeb120af4ea86573e6d6b6ff6baa55db904ff6c7d64e072aa31dafb7ee0902dfa55b10b0d759ee762642f46c39bc7072ce4465901fecc0e849e71707bd0fa3e7026a56b7d4e82c071d7ee6d9af7282b0ae11fc3316082ed789bf8707af92f3670d32b8217646a775fa2644ba1af4611cf44acbedf0b69ca53ca4f3ce012d157aac90f759d50366d3ddbd11cf851f5683da1ff4cddf164ea8da916ac549538991c0baa664e6ae31be9170504f9fb9fad5763eab6c1242bcd9ec267f4097b11c3604fcaee092110245cf545ca575f3518b3ee9e597bafded1c42b7554fc2335d804ba048dd7b3359d80e89ca263580c498730f407f0b31ba62ad26bd39bd8f8cfa797fc1fd8ec8b9453116ef4cd2bde5bd107150631fd4d5fbd22a58d3dbbd908629efe3c3e5bd38a6945a6edbaa86e251e25af0e69090c8022c5cc2872062a64546b029e0a2d1cac0633b0aaab58ab500b0d3a050ac57e8f3428b526e4475ffc4ba08b9598615c907e7938779ac4ec714744c8475512e1a8291324873d60487af81754465197c3f35972490cce85ce36c19474510f409109aded020bfa3f384ba5166b53946e91ae327f64ab2fb3c55bfbf176147838d0492a5e016d7d47d56585fd3f20a2f115efa1f95dd3bd1ba3564b9e1008dc175687b09d063fb29fe92e63a08fbbe8821dced5b12b7eca17a86bf85f5b2eb7d80aca8937ff3c3a1a12e6f72ff074ae9d392f3dfb7f8d69cba64be1e4e16d1f22899a89555c0780f975c5786fa60ec08c04c9bdabcdc556e0752a0ea9673dc51484e3d7eec6962721eaef43b98ccf55afe7403775c15422824aa648540e6cb9db636e968f5355f7cf9f69239220aab649f656ba0674bd0110c71e3ea8d40714c0c3e3ae33afbf5deced0988de3ed2d676c57a6059136bb9c466aecbbfbd9e2275621c7ddb43688a22b7c0eab41fd797bcd7f9252c79a7b338d034e85ec00dcfa106b74177d0070b7f29aea5f79af1ba3dac536fa7f4542dbf5c633ea22f5d43e2f9dae18c870021717c974a8194cf278eeb44ee125b5657daa631ff936dfa42f2e199ce555f73853abfe73568e233176fdffca8445352d9d49eaf4f9c2071269b94e1358195f2653803b6b866510f497d90454897d948014b6a45781efb1d28c660ec42cc6b499ef2b46066fb5d836ba094048122024c3698e2de74406a6df353ef2bba732b539d47cf1ac6f60b6cf58a73b93c8942d0aa9746aea5015fd21b7070b714807bb8160f1fce03638bb39543b769a45db371d759eef37494e773720324a92c5ed3f315e6a9cac02fafa0d688434b9ed6bf957b6de99142e72d0589536f66aa086e10b57b4cb66c22679cce700ce0f76b80b65afe63bd7815a0b114e54a5461d53531455b5c888ad1a07b36f7be8f26e3f8343f576d2a80708d272c590babe9f2ef605c917ae58f4642f263dca40d9562e749b5b465ae8aab089bcab04347684da931d4224e41f52e47101f989848732efbe3d6a6fc6a8199b79008af21170052e8d8b2d5a6b16bd2249e84ef34b6f1018ead5593666f88c8aaeef9d9ce1176fd4d1332824973cf29d81884b81a4c64381044a8a559b66e741b73c7c5b09fd0a681080ae701c804fab2987bbb6905085bdb179a8ea398693ea668cfd02398e7dc1081791872ed9a96e9ff83df3847ad0452c6204a08dd53cf42a0893c8cd18051d8984b050f63bfa6f048e761fca1bcd7aeefc6a7dcc62ec0c1b4e86daf047de41468b3d8f1e6b9e9b857ce51ed3a14bb70cabf4492825bda0af78b9e4389c230183d9b9bb42e59828ea4d2b4efc963db680a793980803050dd6b37de6d10cb57902070b6c1ada4d67b0a6592a6329b5ca7d0c4522b0c3b870d2000267cfcd3f219d66c2092216bdaa48b2f83837d89ecd9f56cf6f91a29bfa9acc14fa7dab66b0c0772ab133fd34996a203dfc5d38e8ff314b79ba663dcbe4ee30c72cde3f96df4c3a72ef97fa40f1590da4bba9478e80c52e32ec75077ee75b8d02560bc72082c6e18b8bf6aae9d3823e59050ef752d62aa790e39d412ef18e339a009dead9953ff92d7a78f8aa7607f2d8633136e674e35dea90b1ee7a8dda4d36793e164bc49959032cd725d43371417e64f36160eeefa59282d2e88e09cbbb7cd03456629499bd804e71910f28f2ecc280e1f3e6bbe5d00ee6c0aef70dbf1524ffc34b6abd38d3b7db81f570ae563be4e32509fcec547fc8a67d803c70996f62dca59f80107d3b777bc1673f1289857cc429e514ba3efb2a2fa0c034fa7d8298d8eb8515bc79f05e0f8805116b318fc975ac12db1ed4c103d525ca1fc8a764fe98ff6991599ad59c87ec20dfcbb0a1aeedc158954fbe01b8644de0d45906d88e22e60e33830ddaec50cfd164b969f2962d8c6009c73a65ed3662feff964907982e26a9792ee704a02532cbda33ad175b8195f1638490fafee5ccfc04e0ef4f84fd718cdf3d52c35110a9e9a4a7bb911afc6951cb913a65d0cd9d3605b73a68f2b3255bb166c43a4dd2e91eb7f88e6193e6516443af8a6295211d177de45ae74febc5f41d01403c94d3fadba2ae02c8097bf974e7d670386d3acfb702ee9cddc96be91e43278006639a32f5bb0e929eb24833ca3e3077d05ecf8a1dda4f64af16f270b56d1071a01d635ba2286c7c94d43eef5b0894888c5046168501a4e13f2108b2d2fb737a704950696');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b01e-701b-8164-d65e0108fe6b', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 1, 'out', NULL, 'P-fPD3hha6KP3byNNFLWpA', '7n2JvxDdHopV_28D4Tg1zg', 'a8c137cd-d943-4f91-816f-863cc77bedab', NULL, NULL, NULL, 1795869618206, '\x0132348f8369443c681fc602271dfa9031af9be28e13e11412e77b99bb3124aaea8f63e98f645204bb3bba94b159993c6981b9f3c219f79cd2135f3ffddcc65391f4a3f4d1aca53be0dc06bd9b3d75818942bd54bf72162ce97bb1618a78374b353199e46e48e09e2fe1a100a9fdef0fb53b9d56464f630ac53b05815dde2cee648633582ebe4ce8c0586e84b41f9a24b38af4425d620348ea1430ec3e8c1155d62f613cc2413c5cf1846911fa4ec93a8030ea8b5386c0ee7c7a6021c4375f30b3f8e4ee5930fe09a63f7f1dd6c972097aef6fb66ffcc4af57113a33702df2b2572320b6a0a5855c078a7ce6611bd498cd2ecfb2191ce2865e1c0fd4f2b92b5b93d596809dbd5b9a2c61e19d5240ab99ff092f4af26b833ced506b7f844d12bfa209c804d701779b6a6316295bd537ea33ca662f59274bc70030041d962dc8de45f4ebc420eae1286d4b0d0f65aaf241e8cd287441825696658e883d06808fc5a4067558f684f8007b86e02f8b98cdd61ae12675abb849f1dce1d24034c96b500cbe35ff9ecaaa6cc0716a8f7e7a4cf335a1cc40124972dc742f7d6b6df5754006fd3b587feb608cc4d4e2aa204b2d3c7657c20242f91353d682930bbe7850678c7d81835f51a169b832348b660f85b2f91f9121198e5c8b7c31a46c4df0461e7c511a4ece460f7979fecdad3c9677ffcf7696d0612b0ea10357c0863f99d7e9d147fd8742f54721dd3997502eae38a21abb969755d1b7c5c449178c3d3fec54ff3cf3eadeb41c8f1f7d5b8cbd7285030d947ac1d3717c26c2d2bc396e6fb518c8eb5e4e9d688c62efe0bfb2633941f23becbc6d1482505b6e886813cb138ebbb074e620db3e54a2514be75be7a9ab8828340cb87890f56b09abd383a6c04571c663362e739aa6fae8b2ec26e16689a86b2000d3be9788bd3f98e9298a6c33b6610b5fa6fa9944688d6a1b300522dafd9ff86ae4bb52d8b8474c7c70ab7cd3974bd554571f473b440f010ce3c70bf5323d15c50d6d8fae8a3facec3d231b0ef926f6da90cca93f8c1cd5e702aee9d00d70d1dd42688d3042a962f6cb00708a83660d95ef81132dba85eba33c5ebfe38e6e2f159f7e3e478434cde0dd3a1dfec9fb8cf7484b44cbeafcf06cf50fccd09ede44c833c80fb244caf7f3481427f42ff35f64755c9933fb4e8debc8460b112c529e328d83b1b8efb03bd036ce07b76a384aa30c59b74df300a3c20871a10246b482ae54c4aded8ae332fe5f04e571769bedf1c7b0cdebb3d7e36b892897fae29318274039a20ef767d0b246f9f00819ebf4a2c85d5a73be984c018d7d44412c1ef6e0ef748f45b259ec8715cd967aaa5199cdcb1eafcc2893f605097173a686e421a1d062f6f13524749a6b77901d16c0ef7d62e19c48adc74f2e89bc61f83a8a9efb35030c0a5b022c568e456cb37a841fdf8027a82864cc01abaabb88ed1baf89f96c0dc66043e199d93d9c12a8ca9eee1f7cd626d474e6029c442ee97076caad19a533843f4db1e2c9bb05243d914ae278e4915bde74ca346ee80aa917c27efbc72f75819823f9dcf097e8f70915ac78701a53423f23468baa6dd4358ebcaf901d2c3381faba6a2070e41657b46a7eb033f051a3724259379b2a9bb97ba6c184746759ece49e31a7ccd10d0c18864a8ccad8d20d2f88d06b089662e31f3a7a36d306d836487cc852bea1eb89e68cf6cc5c282006795f48e4073274737175b0a75484a626f4d5c13d530b275d0a0a325daad9f5d53bcfdbbc3f6f427b4ef891f7d0a89fdd3b6d2abbbf106207beefb97325360402104851ec533eca90b5508fbb1bba2940f8231470bfc2f72785f8d365375eb960959567aec15d53c0b4e231ac46ec0af22f10de9ff36f9038b777b0c806ad1d564301f8c0ff0ef2e371ad86641df9b85a32af694bd8f844c5cf8140', '\x012c78a74f96d655770b1912a319df6edcaedc58593b7ffd9c3349d9490ff09ea8d3da576154765697ac6850ce81c2f85b8bd61119484899940c975c311b642ebaf6367904b619e18ee594ce82bac580b114787af3c723c15ca3f56d467338178537f7809eff62a05d52d78f96fb3e0841dcb574bda7e5f3cc50d19eca2940a874d611b4eb253238e2ca87df9a325566cea093f715788604ebdc198b5d0b47bf59464c7e149330399b895ab355f512a48fd07d4f0d6641002943f0d42f4b92954aee884963b67c780040fff0bbfcb9373d4addcbd3cbacbfe2a40c37cda669cdf6f71722a2819e718b17f6aca742c1555a338fa1c2a574d699e895c693973c8cb368dd6de1b6e23f6fe309376901dbbe0e9d902f1f101a5479703b6b965b3c12cd0a0736d0e50b7b958d00d49fc59f2ad4f1eb4ee7c308f30a1a38f1bd63299cdf3303d1d6691a47cb564e686e62c147d069b4aa89df14a49e8910477ab3c7d1a8fbfbeb8b38f602678af19fa3dfee0631f1c00981ae999904c2268e74a913da43ea5f51d668cee0f8d6f6fdcaf7a77426a247c2877314cc1b2193a5f828b5292eb0a606d4e85ffab6d385a41b648e18333ab967231f3fa641dcef128fd32f24769bad64a8c1c8288dfed9c01f3e8ad0b68429ad97644d09db3583eefeb2aa622aa54a7b989fa70dcde50762104d4888c763c2881e307374bcdd8dd1b42868696e5bef668f3ed06cc97b26aa70c6e41fa7ba8ffeba96ac3117734d730d029d16735b91970a0559a0b044cfd79d22eb2c742277fd0614b1b54444fad4d727d10da659d5df76bf7e9589a649d98993badda297e592e97f4f2f4b80b0145923fef12a2eff15bb2240eb8b33e86fc3b04b60897f8779505ceecfbc5ceefae552e41d821236efacd72eb5203c2f91dbce9d295d82cc645ee11481e192f8246aae54f9d1b97efddba26b2163076a863f0169da8ae572b89fd90af3ea1b2c8a858f20cb0a1b6fcdc438be9163d6a2a21ceb4d24104075eda921017969e544d33009353887683ba9b56239bee8be77ed265270a85b69d5af5db2813187d8c2be3590ca602c2df874084681ddf64c2d1769eabf5175dae8aa009889cce6b14287f574c02abece31a33a465c3a2bbf73ecf5225d291faf94d0fc4a1b83165681d77b861917d01feea63fd62a00c095d49e741c8790d5621328618ba0815d64f4eea06b1764a7655b9b24930cc5d4b37cdcb0131ccc27f9a59deee5f74064019732f699a50e73c9e90ed90bf123570621e32e112be4dfaa4dd5ff72f5382893b183bed5e750678937a4065ffec86efd8ff12469b4ed9cfb87b6da7de02e4d6995752a13d0d5c1975e52e951f908f5ad261166cc03b7fddaa7d49ce68fa8a24083a38bc9e5f61c0972542ab089afebb370aaf42f1c8d3f054f0ab005046cf91cd9d0b4db1bb954b2bba53f9e7854eb9f40e10b1672c8c8113f2fdc3d2b389f34ca653195ff978a29133cebe3a1ad8a3ae7673d6b1086dbb487ec421b885484d7b1136a20f00747fe857304cda754996df0d17b4c3998246a64ce4c492841879d9564d49c281080e7b56da3b485928988a1828bc0172298564e94b3d6c7f0688bb78960ad248af36803849378c35c39bc8ca1763d10593ab310c57cd52ec04e41d3a7d28a00e2abe00b8d643e872b8e02cd43058eedfc320ff2436f2ebb016001e2ea9d1296ea5ce65e40b77231048b58b9264dfd0cd50315b51b26c38b55245a4922ebd9f418cd29d2729a1f07d40d2142f872f06cb4d33f7ac4b6ecddb35bafa21151b5b7affb964d8e79d89b160562695cdc4fa4f57d7d025c7f424bcaecce3ac11d1c5a757dbed9107634cd497d5a2b3a69e9c6e1631930e1704339a036e8c4d9acd3a6337647e03d3f50b31cb13d34ff0eeb2973c67f0acb1e88ef7dfa5ea4ad2b675dbf6f5909f24a64f7c9bf38df33029df4b038dae330942af195d9527ddddfe2688de208feca2c95940b52309a8f69abb2a31a1902e0a395e33ce5593da9493f10104a0ed45b4afab127e2df0d80de9f8899c2a647675d9bf7a2019dff4a197bc08210be83e78be4543658e4e0782a7b16aab60efc1b53775f38a92dfd9c136e45fc7a8723954611cfcfcffcb094de760ea996bfd9d97778ca0854278c102b791dc5daf788681ccbadcc4f84370ba49cc444334459c8bd5c2bf433549c08001c861312c0a799ab41dfb7c797d30112be7eed56cabdb45c760b011f73895d3793f7893d4492d2596a3fbba61662d882771cada98feb942f2d1d806d7f93a48554eb6f24c8842766349ee65b39fced89923330055a47e98ae982930c69808511e4820e829d02a55c5e11db9574f6100874c0b7be24a65bec1a88106a5b81ddffa96f455c587e4866126a4b0544c1222889cedcbc0a01d42097aec3a5f656de7538c7dde514ab557ed9234f988da1231409a0f6942173075308becf327939c7d7d2149c2c1ffe8d867e9b4f3f6e9f56743bf20e3f90522f4fc1bf49fcba08b6606be1351be2048b26f1395c2f855a68cf71382e8378d45899');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-af69-714c-a559-d85579c1349d', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 2, 'in', 'XreHMpQA7IR5Co0Fu7vsIw', 'PwEGSFRaZR0mV-vNKmCDXA', '7n2JvxDdHopV_28D4Tg1zg', 'a8c137cd-d943-4f91-816f-863cc77bedab', NULL, NULL, NULL, 1795869618022, '\x01d2a44c82d791e2f96798a3a56b67573144f6e02aeaa86c7ac423b18a4c42c927ba6fea593960372e578a22eafb2f3695977f7d269490a92cb8ae2c973455dca9ef05e7ee7800416733435c08e49e66587fb5bd67ba5c57483442565afb5e529da930d9b60e799ecae6118abd012da394e1ab1f1d27cbeb8426ea49591b8b4762e99f15de231deb2e7a6bd24f883c838a3ccb5478f61ba0421e2acbe1d7998f940bc6205d4f37d9da6866ecf55490a82e49a50fc46734c38c8c13e9c8096b2c32a3eddde510896a49e229b8efab7dccdc58e3787315c1d1b22da5e7179d1f30523dbb275eddb081ca2494bd075d09cfc0ecd9307256e6973b8029ebecb13216a30e9b68a099ee54e13469582b2302cc709afd6db8c8a29be4c81202f4ef5946d15409735542a41eb8be11fd33cd70875cdea38a55f5b6cef9cc7084756576fd7e647d1761e4bcb505f88ae8ca6280e884b85aa9bb2989d8106de703dc3c71561ae35d3660e8e9aedeb1b1e9736f1817e79d98245f084892c9f2ad86827cde0238d5f559f353d1fc3c1bd9d8b486564f5afcc84cb215f8146e212d6ce46f39f027b5cc695a5d20e02e3bd1435dd11ff8b7d77747f72a7844299b9cd232caf6edea0256185aacc158d865764d96b3f03211a602a04605eb945c46d5013bc06ba82493f17c57701a0ab260ae37a90a9c984e6582def7d4e1e9e355cc82196fd4df8e25699fe8b71d7a5c9ebd0437b884047f664a5c80221667827e129850cda8839d7f7c28872d5d0db0cbd7161e40d245ef527e32e2d1183b022f9e9e5c174bea23fba32268a545d36f4d16ba2a4a1fdf1d5cb3c900c1d9e5fc48b1b47a4eabdd332e343a227775790b55b5abd28b6ff3b162b6f9c3df4aa9b280263aebc3fc28ee4fe63e067d002051c2c36456ef7a7da51327ec8d67768bc1eb9023eca6c41ebd7d35309edd43e71058769a17001aa343d36f86f92597ae1c8be336d3d4acbd130ae1627baf6c2d04e18ce892a736820667d3b4607125554d7d248c8f12ad0e79ae4b3f927560b7fe62b2444aede8fb602f35cb13712e014d4281ab6da4774433a981cc3ec7c3edb6ac997eacfddafca198f5b2d5439de8225933c4dc1d38ff8ea4e0276b8067b1004df9978f867faae95de6f3f504e67656ae083d861a1c59d9acaf69851a8b3079d0d04a02458565d83a52f58422a6b9cc4d086e8ab391c56e2a237d960e7314292b830e2886424fe0b341e4fc3b6f3d1b7ed8d7ff7de7e55fd79c7fa34764e4aa3ff3cdce0e1ddec79a66b9b21ee7ae7cfc646978a64950f849aecf857727818b16a05025922de51be6941b6e9c2041db4d5be15e817dcf1e7daf24e1be26b4ebbd40c8a93b79cedef1103471b45ad8eceedf0aa95b934618406973468c51ed23aa2e0ed0228f9d82a0da02fd35094cd7c9db40fc6129722435841089c2f0b6268f33620169010748476ff0416de29f6216aeada42f5c619b5c8bf237a2846fa2eac2d2d3216bdd5b1512f0c25e0df032ae8639d944e6996367e3d63313e18a3b971c70e945f00fe696267b75c6f4751beba0db3d3e0c4966f765640d3b33acd3feca9c3fd1c3a5e7827ef0c71d8a60f73b0fcb9bacf50f861509f46df51554184ae3088c41534eb115cd482dae2741531c3b49b16eb63424794f07a5ce7e87e3845e80fef18b8e96a0fadb6159654ee40f7fce5206db45f8eafe465365f18a3dca607968f0bb11ebc9852b0e1eaa98861e4355d71a0045aaa3c5ad35dfde5b297e71dd4e02709e1b0ba84a8f3d9dd5210f60ab38fde9263d4a39974e97b4d6c7788e0fe7507ae0ffce43e94968afff88fb46d8b33d92703e03ce34440ae6d8ad95eb9399e3fdfd4c78914e946449840727f69943566bbb3b3a42629c69cd577ddc9360bdc9e4492801a7d37aa599f45df0aa14d176d236', '\x01edf44a1617f1911664d6ed545ba2d389074db9905b8cb46af35c701c7b89324f01be84e4cbc21c71ed54eeac8152a42f02f5c28131a9e5d1f368acea4ec3f9988036378c4eb121496ca4d5475e769a61ba6c88863009b34dfbc484fbe76ff164017a0881ee9662063142a1375a61745107a978701391c2b3bbb7e9f45e55b7d9f74a36a8bac8a04f48c5877c554510c267ed17fa975bda308c16108dee71eb8a8f3d469231a54d54b7bf3b498379a4802e463e9ab20ca04c9b1ff461526da6750e04f3741877d46d80f3ceed1a79a8da4ce0a590e58a1032a52e8271d18ea1cf47d7a88f05a2497928a7cd1c1d36c361691ffc08574b44cd0599ceb4a0b3c332da79ae00c71d5c649f40744db4552c24aeed619f27f06e12c9323907dfc13c394ad3d2abfb61d501c54c0643790b2ec40c497f72681b6716ca84289c1891ebd4966fc13085d3a9c8bb1da4925cada456556c7d0f9c38f1ffccb0935d59d3e773200060bf1e7e716fe7a03dbb8100013cdc66b1cd1296a20441da3f76559aced7cd849e71b3b7bd12b80172bc71809adf21c9f05a64c79bd1a72e772e24bdbf766387016608eea3097c4bc854ff874f658030082965d76b1e86896e47062fc533b4ec211ddfc206f207bbae91321124308335f7e51954e602ec4ea1adf9e7645ff732e5812d153fc70c2786504f98b0affbbb102ade8dd85f790ef92078c8ebbaa8507cf9bf8266cbc4150b5a73ac0d5ff6707e556eaea9d463d561b56f9a21526299f6c421c72ae5afdf86dea69fe375be7cf1cc5556c5d1d30c0790b6fdc0860d25b81341dd06ae42a2a1e8143a62b35b22c34c345a62aa4e818a534df02072064a533438f89f75811b198048eafde9125e5c4ff3e42b0ead958102e8fd553c3b18d93cbfdc166affe5911ea77d5265598ad3f01de1e9071e98b9258b82179caaecfcf53790594e6747e6007aad189faea8707b0be2f5e09f8921d24672ee906643016c7e864a95ee5af3a231195d7895d4de145311247ea3808c46984235638aa616348f0a43366d069d3bced94ee34b1604763394dcc4c4bd2f20206bc5c60191219bb426befccd35ae06334e7e9a8771c9de81257f868ac96049bbcf0cf608bceb740494b7b9ee6ce3dd5a153e855ace4f7a6a3e37e043787e9f3ff936d170e59680d464173ba27e0550a2d08dba3fea51c955ddf92b7e129bbe9ecab5e6234725157fdac78805a7c5bb5a758db9c662b84f0522a1243f1696eae44b791f4a60fd9dd3033885e3b57fc58f1d222768fdbc664e3669adfc5e0236d9f311f605af05ae32885d818f317ca241b89fe230e13f81dfe509d0d00ca6e5aed4c85906ebe962eecbfca55e6d3956542665ba287721010bab4c5121bd2685cb956c97f9d60821f48a0e2a8567b1ff8b41889716a022475470b707efdc7529e79d800fb879763bdde0e7cc34c61a7e7da7ba0ddacdf748f24fe1dcf3a669a540c944ef0931df4d2e046d8b6af5528fc43018298d0e363455df5e88f6db90eb68b51bf9509a2e6533c47ec8630e4c7fa5cea49022587c2e2e84b197942092d268adaa708bc1699124713129228ad907d20516bccec7b9c3fdd2918b6ba1762105d0b3b4f8d5c40061037395ffc271ddba4dad03717a5cb36b2c6b71eb15d380d562c5d1c9f0126945a72d7f61d32ec2fdfcf80553b138af14a1c55a92162272a91c065b514301d4da8fff03300b80f5604f8278c6ed13b91a5aa16fea2736185e2db95ac51ef49268006f9041d2cfa2d300332f40d6396c771a223922bf4e20425d8e4502dabbf3e6bb172526d6cc6f96c4b71a50abce370dedcba83475a040d1e13fa862608c743156faa0cbfd3d84da4b3551831de6f327eaeddc1873d46f75285e116f191ab0fc7577d6746539cd4923dd92d388ba58331f7e91f045addef13f1ec528348d992463c1d65b036d40f267ec1014687c6ab58efaed5c6b439ad68c236d77b9cb718cb8009ac2af24f450d6143e8de5b233b2ed6336382a5548b682c6e7ae5d9c6b58fc24809aaf890cdebbdb73515ae051ddccf03aefb8a5bc1896d188eefdcfd30a2e6b8a8aac33ed6f2fa898ecffe387858d9a7cd579754c6df9591acc72d939abbaacecaff2c97798e6e2ce595ec51a1a8bfbc7c9a78d223d9444e72af948fd99e8bc2836a37f69710a4a0a7bb51e06a0da94b8eeef23ee7c55eb6000f103ff01f7941e2b9673c97fd2cf5f1559e7ab76f4227689edb5061a441cebd377920afde78ff635ea71475b1184540f0a349078d160532e030e0706ebb5a58f5f9a437c1220c51a924f92fa463556be55b2cef3f86da83e488c7066f5d7364e1d72317c368a5c40c2fe8ad41c0786cd359f25ebf0c5e0d278a1f3e51225f9e2ade6df7a0e04872518d20e18ae2ed1380309879c047c553a8bae4ecce3ee7dbb441f120314ffceb618f4d96099e5594572c99a5b5d18eb768d38f9119518adeaea3bac1f0bdf7488ca2f89faceae21028ae65216726c751bd475472f6b24bd8a44a3fba52528fde46df67c0ca9336b4b790d1fee71d7199531f84bf1ac0804a77295051d1d5c24f0c8bc6a23c718e1b94e0751bbf22b03549abf0569f7914547296b0c27286d77c2edb2111b86761ab8998a9e866777a43266b5a85344bb48330d265def72e9cb3a758487472c17ed049e17bba5599675f37d6f83acb89502286aefa35a5f1fe11b913d2ced5ec5d79bd141112219dafcce0755ec6e49ba94ada1c822376aaca09c6c1a1eecb13cb7d05aad86a98b4ec8f4f58d116d59426a1704509e4b6ea867618fdbbd1d5e3e8a971a5aeb9f59db706d505a90108ef660b1c5c8c05714c7d105d68215270b2a82fc7620093c681364e7db78269ecd902e2b46619b0a79057b3be20737bc48c4e60df714711645bf9341a7f49acb44ff609fb2c21953300f27fb483e1007d216fb73161d97a6bc4a0b75a646caacd0e5509be837846bc345fadb5cea07a3ca9f5f72abeb8244497102df57a4f527af9301a14f3c2636bf1d21b7e61f20cc17b959234e377c332ec3bb82b612afe6f3a9c957f66e63a64ec9393c0a3219a0dcc3bc9db274d2ef3e3e57f05033dce9082e9c802383debd');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b06b-73fc-845a-258fc4400823', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 2, 'out', NULL, 'LJm-xn9FHbYRiQYZJxn79Q', 'DqoCpkKYeAihxn9jL07OuA', '12dc755b-20d6-488b-8450-97623def33e7', NULL, NULL, NULL, 1795869618283, '\x0164bf29e2b512c0ce32aab863d88a5b12c3430a50a69dd2d9e2491d3975779c8a5231c32b70a98019d76b6b7391dfbe0c6a4fd851f589c3ba65d0f504edc3b6f20f811d973405c528c6694e838ec840d67b534050af4334f9133d13b793512727e6f1e262b46e9f3f18118194666520b588fbc090ebf2540d11493efd8621813173a3a932048a94d5a13732051e5c6cf148792dd44e47a25b77e2751fe02edf0137e4dbf80ff618e69b917ba20687aaba6d92a7535f3c1366f45c9c5325c0334c4b238bfcec53a04c40774985f9e401015c243cc4759193e80e6b9ba6e5f75399d855e9878851ea82916ecf5c384745dddbfef1226e3e7f65208c1c02c6216c1b68d00d13c7ec2b9c2e875e7927fd39851252c9f3980ca6a75ace5d23b0664bf27ddea600899a3b563e9f1affc6a94cf8fefee54d99dfecdc59f1c3343284784c70f512204a02e6a6403d39f804df6924de270eb1a1023c2e3b57a30e92219d8e7303d16999f2e4f3b78affdbff1be8281f13087b7cf6b22fbad89c5b9b5e454fd35e33e86e57673e3b5fb91c32fe3e26273318b0c857f119416888ef8d50f2e0b58798f113b8e46d7ddd7c2c67d0a7bf02cc4480abc2da922b2054e0ad6d9c1e509f56db95c98d482f8dc92571ea0d9b961ab7383d3e594f7a4f576b4574f0753c215851b10ce84af9c4c62839b7a709699f323c3d018fd2edac77074f4885dd7562105c7155fef8192261fdc1cae19a29c89d30d921a209bf901bfdee1bf299167a43b649623f33627b608e091279d02dca3717f843fed809531918d831e5a9df265b82598b5fbc69abaf56b9e9b33d10d8e039cf7ae148c013da69e3f36626d9dd62fc478623508bd53f976aaaaf75a18b5f305b227df982306947615b12cfe0b282efde81e83f91d88d408004f1f2fe0a8a50f86cb3b87a8bf554ce957e73ebecb149e3ce001722abf80c1148c11263f51f14e6c4a217c4fc3c2e3bfa45c2cca0714f15145ad5424a2ca78345c42a4f50e5aa15f243fc231371586c1ecefbb9308b744d9f064afac9a522dc2bf9b7a5d4524fcd65409ec78e77d086de791265518fd90d834ae8be19f3a8c6967f8de5524ba9a220c0b267985fa66cf5f064b5915a8e9c603433e965110793a29a2926114013577a355a902ab0a7fbf650734561d3ab960d9946b64a79fa4c9b8f811caa91768a1d56a2454351a4a64d9f2d0f3929325504bf94b6b556089bd2776cb1198b16d56243218c3833d26b2344681f644e8ce89d3c9f491ad4bf8b72e986e0e8f2c0a356131a65fb9ece016997e17361a7293f9586b823d759b61e9b1914e723e5dc4042843a8d985889a3b9b726742451a4e5f50f54cabe16098f5de48d127269bb00fea7e59fc4a37454e10b9350d2ca253a4d7c1a32f1cdf72d683175138c558462bb6795e612a5e0a832c5f3bdd257c859b7bf1f34c70f84e8696d7b50b344f24baadd310d228e9bdc6885a5de38ed8245b4601aa2ee3bcec8ed39dd8b4503198ed5f1def268335f39ca9137a4bdacae0cfcf5bbe3eaf9ab28e6b8bb11c937441abcc6c8910c2dcf33e972e2c61184abe4f3a5deeb9cf3a592025b4fcc30b38fec225ad586b0273e9c5524b1394a226882bc63611e10d12ba1e697e20f1024a37cf2c5ef9a0c0e66bbdd5d2b92eef6a5e2f3a84150d81bda4cb0c2ead7f4d94ef7417b917ae886178a7b47c50fbb947fb1626843a55b4f718443d4adc09e01adedd52513838ed0bb05491a5870fb09bedd1593e2a5b705c2d381d5a1bf3cd0ae0cb6affcff356627030813019a45ecc341894cf57b7847fc89a99f01bcb32f7c7a127dfb89f2cd87072537cb03ac30dd937137dab3f9ff144f2425fd1874852bd3dbe86d6ecf16bdf0bc266f26a483586b1446d824b66ed2fce4b65a030638f7bc26d55d757bbe94d40790ee', '\x0176cd727a11efdbfe5c908f60649efa61cd78d19a99f15cc60ad79fa78865c4cc7b1e8f35f16410719c85176472e615de5d15bd5913b6853d45a6fc8df918136816aab96abc432faeefe69a637b09aefeaabb81c091e56709729502a257ac48f6cb00dc58465faf356282b428105f2f8b7ae23c0bcca77397652e5f8e1419554646580293b4edf3a2de7d9d95e115491e9d64ab2d8498c0339c32741a0cb54421b0f0ef1842d9f31a661c701c9133ebd63270c9ac087276d70f72689699e40f69f018682c145fc0a080be61ee27f5443fe68cea523f3e70b18ebb3127c694d94f68396d397151f70f0a4e92ac73cfb4809683994181bf28bc1f7ad3a294638126fc281ef4143630fd7059f0f8f019f5');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b03c-75d6-baef-fdc5cca13e5c', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 3, 'in', '30ZDA5RFlNi07GZ_pDPi1g', 'Va6AfMde0j2hpVGElblLfQ', 'DqoCpkKYeAihxn9jL07OuA', '12dc755b-20d6-488b-8450-97623def33e7', NULL, NULL, NULL, 1795869618234, '\x016fa329455d4f741fcf241135745f89af72742d5d4686ea926a760c668d8d5ccc663514889a553e8cb9aa9f13082d64174af3db300ee6289639197d2226d254697a4de8ab7d7ef0a5b09900081fa438f4139e52b008e752e27aae2f3f36076b2afff79b008782eb4bdc0db11cc563e66d055e6b786741b5d0227c4be839642b2d7515569f74dcfecbea5a9bd853b5fa8cdb7cbb39538c7398d25b3aad8b5ad77d0ca66993cb88ad573de81beb7b8844224d6b58c1213dadb1c403c1d19b12bf554af593b93fa65e6e7aa98308e9068b52e85777652edd70fbe0215e9978d607bccf51e3eb6831e655ebfda52c636fea91cc50931f452e06a43939017e25760bbddb45a6d4744f85513c59d44fecdd753a48ebfe45eeb21e14d64188add51c2df4b97a6fb5c1d92f3fe74893df263abcf0261a14152bf46cba6ad5c0f6290f7bd7ec2eb82c4a8832961a640f1a26d3488aa3e72e1d13de38c11809043056b9b39e9b09cd3529937c615131464952989db15f1f5c7bb882fa3e966ea832bddc15e4dc4fb135098b297d3dbe199ab218da2e9686dc5fdc5dabd2c11b528c2813354cd8cbdfc94a748aab43d925bfdb735d50c484e39694864effada05a7ac036dc3a5cfee02192c82acf73a1a76506aa3be7ee8350f0d92add466cf9da6894829c7d908efa7c92760a2f323da5f4603acfd710c7fbb1e00565115db972b39ee7ab2526bb5ced80ed895536ae9735c0a9b4eb9458e7a6606a24954a30f11b681b241bfd5dd5d3455d51fc1a99d7d367399ec92a79e0c9dd56122f5feae87b46e55d0951c3fbec972517b51bf98d4a84edd9f67671db724caf0f81b4a5381c3cda25c38d1e1680a361268a389a75267f9ca1d279a46229601e265371f20a8e782a39876b04239fa1e4f90d2eceb5d50392e98782616423adc7659b14f4db75f3c2806e288265848598df585a270f882e931854e50e89e095b1ca4794026cdad470b36e2a6e6bf0c18eb9a55f7a389c605e24e37534c83f6281fddd4948869325a3d16d57367eb11347b3676252409f81bbb89ca17368435751032bedb2a498749c630a216960cdd3bcb45e4a3d130b4cdc2826990a98d49d9e9b53c251374d18d0237c00683ba212557c85c555bc5ffd69b46f0738e3fa41e5103d566ececefc6ba1a6094e8130fb1ad57090ed6ffa3bd7e3c72a62175185e2a80dfdbb6addf6d1008f64203b467ba3b8563ba3f7a1b89a6f5cbb260ffeb8f7d2c40310ce1ec824e8fd9dc107c543f8b6b473b035765be2cd4a68f3b3130852ad695bdf8b5fe9b0e74869f23acb35e3344eeea8a0b1697dc1d8beedef25657623a76a78c0b98733d5f52e13c6b677a2850de52c0e89a0ed18af8a53a41e41e014b04609c007135d01266a29a582c795de8adca5b087d057580da665205545ff7b59268ea163247b872149e4288e6c32120b19521038cef84ed7efc0dd6c7dc59f8474075abbd45f554e968fde9811c3dc8d0153b36b003d2642862900d5e5aab98c4d187b43b44b2036980fcaee41daa4c4b1fd49ca5803521c0c73edaa398423cbdd2b229985ee0b3eb54800c5b6332118e88fc657980880e71bc93826eadcb7dc200e903b2b9e424f09cbfe0b0a655aade28c900868083fd07ef69218e02f51560d385761d6b338cf668d4c480d56243dbe73ee1a527af042bb20b7491017e33f68dd86aa9adcc09fbd3cf406b448fe4a8f0fb1ca8e7104fc1b51862bff7e5fcf9e0f2efe6997b16438bc3b5b5cd32d692ada6a16d3641ce6c07688cea6509065c55aecec3bd1513c5bb705fda9be3191a7a2697ca92270ce3ac7f7ed540075f1af389372db86264f77ac69c960141acea1f296570b71b48ee07c20a6df07b9bb3aee11b8161ebdbc707bae4bf9f75ceb2e74f9746d5d8f577da27037bfbf9d416c8b8d0a6a287aa2', '\x0106fe43742f9a8558d055378a133a47995d6e9b85b35c5adbf01c1a0682d15c907552dc85fa926a1e8b2d42d4a8ad07a2239fd50f10b5e0e7ae608efe47776d42fbe3be7b6b3c7714272f471c0822d9994dc3f3bcc767cc2a99aa82bef39868aaaf66b1761e41778351c25f193bfbc0acbd91879c082cf88a83a99729fecb2448a6d3c9d27fc551e8d302da7e9a1276f9b746f2ab996e9aa7331b0fbe45e61c7c88618b5f31692b88fb7466a7d088b576273227c99f1b5bbb608c818a72f6548a4e6bf78369c4e7fb29a306f84c29d6c28b5a4fbddd4998fcf7d43d5345f21d5f8591a0758822ad0ef4f8018364f11894b6eb392b43c9bd4cc57032790e06ac030b9ea82763ace1c7c60c657e0e6104f10ed46ea4b71e126051601b77e6f2af1ffb26a8e1f99e857e4e79d41db81392c74653e8b8167ff359e61ee59b948a1cebbade3699d073ef9d6953b4dad81ad7b5f5f1d8ba782d2989642f5014e496882e7723950b1c6c9215c36d5a16d4088fc1804487832de49ba580e5f244f4c05b2381170614d45d4f89a4eafe515fb28474c57090694681f2fde7314284a17a3896e87817fd4f202ba22062ab4c9d3b18ed5168693f988b51e461acd7fd891b865abc808d07342738e14c2a4ffc813d5598238567b7efbf9f190edb797e6435cc0a3fb7626f39a10a5fea91075a6ac8e33e4c9101d4a9e706610eff8eb0cd0113e0ce63acdcea05215f89039d9571b82dd4a91a06be854fca39a2594dece33508354e651e64a4a054ee298ac73b4d00b4aa96173753fe8f573deb5054c70a1c571515b23c33b42ec5f28f8bdeef1691c634b95ceba92029d61829fa3e21e36aca4f3ab6a17f251bfebd8e0bd165ec61da7f3c11118012ffca21ac9e13820fc2f5674f31e6effadb0fb9e99fd7a19f1396e78467a48414c2f604a044acab9e7160d1c44cb73df08372a07511a9a548a63b2daea37fe242f0b3e8c58e45844e64876541369ed9bd133f81f65402e1a052665ddfcf30f9627c7a43ea6525099f16f1d8712e600b70de47a43acdcc5bf7a7cfa81f726dc686c39fab0a810568a1014652e154cba4015b5d190638618a311233d9e7c15a91cfd3e3eba6715e02744ab7992f2110cfd45bb7c538f05b291c326b90f428645b2679653a041ec7187a842d7a2610cf87ae80321da97e288155794fb877b73b5adcdc2d234084c4d4cba6c8ba69a6588c55e84d84ff7818b1d479cbffc55dc2833273f9970ed499b439c84e1088ed0d64bcffe8dd49604b2c8fdeb8e5262bf23c4ceec8da5c26a25888bcc17f843b0ec739212b9805836cb5d49d1aad13b0ac6e49522fcc2168239c2b39e887c08699a01cc80c8b2149a1263199fb26d1361dbb45d21712ed3f59ac92c9a988a5872b2a1f17a1231f519d583d20d3f9e05bab3e95376a65e13177dc9946342d0c6d5d561ffe11fd809f0cfc0af6c20817124958ac8e79c87ea8b9cdf8bccaa04a2ed697788e3590a7ece627948e5f0150214b96408be3f7f560c787e54899254875ff8f0872d12f1ced948cbd84692cdad88e133dffa4f669487890973388147a353a0e68d4057c7c6e4c2a53e61e1c51c16358f8180c7fcce6fe0681e17135ea8361df72ab64123d83b0709205b164a4fad612a6504f9a01c3c0e518e8ab3631e100aff8e37dbade88675d2488275fa36b7d349d1cacde5c5e7eb4d3f38840916e8aa3fbec45d2972787efb95c48f38beaabb94bb8686682087d8dcb66a642579ac049d9d1861e336ab4da8498b50a54258ee93d6547ca5572215e493191065291acb2ae1b5b5397216076b61eb90bb868727bde1408dd510251e4d796241f54721b75cadece5508912ff83f6ed17819ee7b8a23a9ce7e2bcf0f4c536ffd7c6a81419b3051df2a6e27b1467623fc6b926558ecb4c13edb6aee4eee2793ac95e752bad3b7440339e18cc9a765ec0de08aa484126d4dc48386479335f1b532a2557b795632bdbd5b0d13c9bce17d782a3d3e1906dcb0728a86621abfbfab7c464503b9c1e8b0ab9efc3cf34ba2f79278078de7aeb6e99ea3614507aa43e9eebfd011f3bd5ae588176f26405baa9106ea5632e60c3a13fb7f28c0c93013d64e6c03b8dc1aab233d532317230bc39b2ce7372dc9da9c9f4c0085e8a595215dbb59c242dd148a02bbfa67d40e6b1b95d1f479c14eacd97a86b695f63b5fb0de6731280ff2724aa711a41990a7ef47a059ebacf9a167daba25f7f38cde8b89eb0da2e02554f455d94dfe9163ff6a00ec7db3e66a5110aae3abc5e470a193bafde91eb9b850e39bc951a38bf992cba9c52395a25f9203c204f280947c5581713219acdea0120f92b2fb1387b966660f045b18caeeaebcbe0a4be5f6fdc38e7d59510549a39d2577a6e772c1d4f957cda3131050b3fec0e80cb8a127982f43e34b8a640c2506d94353ef024baa5e72d87eab1eccac9ca4f83c44b3caded20d3a250eec7074904ec499a94a686e977e398900c4cfccc80353f8f218ba47e31545e13010c584662c05f13508fe91ba60b0876dcf9660442d');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b130-700e-9877-d3794fb69636', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 5, 'out', NULL, 'qEvOUUC9BqjLfXQAsjIjtA', 'zPTJyTVZil-R3I1_nl5kFA', 'a8c137cd-d943-4f91-816f-863cc77bedab', '01a2222b-b10d-70da-8461-d6bca5f55657', NULL, NULL, 1795869618480, '\x01e6174440a9d704583e5b9eaa11b75c731091d6747751e8a322132d5eacfe1814706d7a17516c972cc441ea176b245b0b422c1d4e106ae219bf682be0f0a74a88bfe3ea968b1e9c61a1ec7d08620cd04b2ad50f8b18bd6f9c729dff397334ed4beb56252728d4fd91a502ed1fcbdf9f4a812be4447d649f2bbe5ee59b64221bee93fedffe3437da5d2652930aafc38dc5a92b4ca76b1b9346a1cddd0cb86c19d93cb40927fd5c9b831057cd8ea0a25f9322af14bde0dcbe2dd2348f3703c8b6e7982158cdd99d7bc9f1b61e10b971411aa0b05f7179f70ff452c47d62a10369814557e826816a333288be8f8f9639f21a0e3dc348a8e95459c0ee16e6db34d433f2d505fd7b3b241cbb4e4a687d8f4f02779972b2e544a336e4336a721bad4bf66e4ed1bbac6cd31f5b7988e2101520e1f4f08a713c0343d28f691f598a9f268922b0a7ac922b552daaa1cdb4069c11ed78d932ba1f6f52d9a7882ecf613a8c36671a59bc66637c3bb3235ebd08c2f76f7d7fafbb972e84f151dc5e6518488a41177dbeb5bb9eb2f6e9758647f79d12ea34de138022a15c26b2b5cbfad81ef6c59eace93c20c59d9da7d21f49585560e6ea4d991f64c9191a177995a236cffa5d33d292aa77a68f93cdf2b76010ff0f3f1573d8d4abbd8101aae86162b9643daa5714dcd2527f2f65d4dd46740c595d179221887d1af44ee46bd1c07c5d9c94bfb8ac2208a988389be81395835272e0fc43c4ee1af0bc67eeceb6a83660837b43d22d2c181230f443af5d0362b12391fb145b688a35d59970382984b0c44c528e79a7323ab3eef6a8ed785a3dcf54ea7f05f26918a6cd5e7e6f68e741add119c7c2cf2f01210a48b646d079e5fff23e276288cb5730b936e3a6c115fb9862663867ecb98796b7d664d2bdaf1c1ec2a823231d48877759c49ce4c01054810780093a195bac3ca67aeea2c1a6467a6981ff55805c49b53c88779d44f4df6883b6b51dc1b2090c8569a32f142f48a30eb8a545cd8ed81659be0774176bc504bd869349e92aec92bf3f21b5af1b0581e8f9a108beb583712e85a59c8e456e7644015cdb97e491be9ec02217969c9776acb20838af12216cda78b9530fc6f70af902441480939a298bbd6ec49a2f352b0aa4b01d244f156b879ac8b82dfbdd30d3e30ff75d9de65139edaa45fa2b93724c445824a342537a8c7d5404e821c815dda6921c34695516f3e8b8adf20fb48447f645eae46002709cf9ca4a206803f0bb456a47bff0ab66515283ff3c072f3021391ba818f52d02fbdf866c5dbe7b7c9bf95bc5664fdfab575a8fd583ef45deb8f93cf89dd339c5458c30626fe7d871ba5711f84849d3bc12c8ccf3952df2e515d8588c0dcf2cfdc820652dba0e8a62c4e93a00ee0ea4e1a33d5f6637366666c78aec3f8d717ccb6333fb7875bbf8af0c1226e26f2230c22e93ec480708554f09300e4bd6d357de4776149a30f9abbbfb6f63eec3458d4ce92d1e93ebd18ba02ede86ddf58f9a984f8440d305d4e46224dc035d9e8a90d6270c3feab1aec1a49822529caf0fe7eaf16ada8f6d9ec6915316c2cebc251080a3d962f1cb3ca8d1eeee22b2dc33ebef4cacb97e6229ffa925666ad9aad893841270aa146941a84c528b0abb43e90650b20dc57c6aa5a9c0a905d7a75bf80bef310012edc2ceb5e304807be9569fb6c5ae409ac9db4365b48984d2b9798e4fe0f373ebbe5575fa6cbb412db390217fe4f553fa2cb47ae785d09fc5de970bbd5832d15c3ade66c2a7c57450c5e22e7ca765e0658bc65295095dd32f1a5485b77621523b1f5a36c346f895506e6fdec6942cded692721182bf6e90b9975758e70311a7467c3d5e3aa10d25588bea183a7d9ff4605ff6', '\x01aac2b68a13e9b8c9d5b18c953fd4452e12336d4d11fab3d05c3cde8a8d53a2eb93570daf76b6dc7bad223755e2b368291c57a43ce0eafa0ae085b3001a9faed9615608889c8a902013b091e7d066ffecf00596329211f6b65557df0159caa4cc7e5a36d81db293b0bf2e23245b053aa66414078b6322e031060b4131805c4c1b80b83b0685c67e34367ff811c23df8d15355c9ed5a3f18d7b31243295d3c981da99c1e999c776bb5796751779a7e5bf17ab4bcf2fb13f5048666962b99d53d3f8189a7e6ef');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b154-73ea-b60b-cbf95561e270', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 5, 'in', 'C4wCuwEEWCoL6eQbix-AQQ', 'zxSupJvUy3BrwNdeoM-iuA', 'rdbngGkAKWjX53J_OK__ig', '12dc755b-20d6-488b-8450-97623def33e7', '01a2222b-b0cc-71c0-a349-128bd4c31328', '7583dcbb-61a2-5ea3-b4d2-eec93d027b7c', NULL, 1795869618515, '\x01a33fdccb74af7c00ac2e08ffdb347fcee4a637bd4f4ed13a7035291cb97e7cfd3c09240c14fdc939e9bf76e6685406de8fdabad655bb70f1bfba1d4cebd444ded42bebdacae9c6451b48bccbadbf5dfe54c9ae71ccf8611e0556c2b28cf52a840415bb850992e6affd31e2c2859a36705c5689b08cbb555b7ee401e4feca9d5e23223409b67a78de0755b840b3d1f41dd0ddf7a0c4d1137cb976d526f7db56934422cbf12a791f2b949ccd4b17561458537e5d7b77de896d146bdb13f82e30d3700261fa9dc8a9b43b8d328d1110009512a4a1d911fcd4f360c3968c7dc475f8acdd99b7592064540e41bada83aa4924e15a9e092852f733884ad2116bb82bcc66c23f97a4ee7c943a733bc8222e57dfa3f8cc01f33899cd94d1aa86cd331fc1c4ea9530a655d413d1f76ba4805315c1f751eaa48def8b7f267d911a629d62c886fc2f6e102eb75266063cbb9aedfff27286e0a65231a5287abf35448be94f44b726fae34544c944403f2e8cd3a051504f01270a8f9d6775f27346d6c398c8eae52cf4d338bb3ce59490df754b6181373fd75ec56645fc416e9d255fd33e1cecca26f5a43d6e5a935b47a06470787cc8b5f802c105e9342237b75aed3626648b8a3a53bf7013f3e4c3ee11b14310e7b2f06b1abe0e472599d92b3882a5b901f14d5271f0fbbaa00545ac321b623bf27857d2653795834ae2a98b65d690e02129a5d9e4b65ebeaeefed504b4f2cbbd8aa7be1334b4d03159bc963bc988024f8aa5b20864968ea4a6158f1822f03611b7057aac3f7ec4423e111166caecc3c599478ecfe68ccbb9e8c8ff27f77df95504a3352c09b82ff0104c02db37d27bf37b20b5beea5eb74a1034a1df2fe8b48c0f1dbcdbeca9a23b0066304b433626584a77d23a3b437fdfd94c9d29e72e589dbaf469cf9b74a46d9bff7e725f28f8d34416ea08881f3540649f6a3785e157d2281c4467059faeb0ef98ae261da9a271bd5ff25ae09ac8809ea05bf4e99fefb07a44019692c156569d7fe5e23dad2b5cab8846ee59967599065b3272f8c564cdbd69ef77db48a20e41e417902ad74d3b5793d6e05905f8a9fcbde617a9e953ae00b3035ca85bece0bafea71dd657ee89bcdbf48fc5b183d228027ec92e87a286eb19a5dcabc4ae462aa73d3dbad37c7f5a3a33f8eceeb3f4fa4b0bd8b63cfba81a52f532f5af2bbbee62f81a19deecd855280c6572539a7411a65d152ae5821a5fbc8962bed214f7a90b10c47825260ce9b18baf5c00e3d07b654845094f4fe74328e784d4a0ce074e0496e459da779cc3016da91f568bdd4ab8187f48b4568e5473a47b985f8c78810a489b5939ec4d95b8368a5b7fa6062c7dad9ca7fb9c437d2249e113ec9da7f4a55d7462a9e79facdea40827dcbe76840c77acf7ed90cc1bd32956b9343eb68f0b3696058f183c84d5d5665c0eddad1699e0decdaf4864408bbb3f0077dbb303abf76c5f93690a5dcea4bae9b03f427ea4cc55499acd93f71d88c85a8ac2fe812f0a515f84d9b279210dc4651a0563a44de285770872da3f0d1a809fe8660c5483487e5b5210ca38c9dda420c39a8322fc67f4b11c149331505788f6957817bff86bc20130d963804aa5c4bbe2b37f18520067e30c8ff553b128c4ba26c2299cf54db9e78a3fae357d25fc72e27bd99a1cfc0e66470b590b8b97ff5603128b21cb44d4e7e35f55797dc105429fd5f8d553f0f4eeaf3ab37486d7b5263a6df5f63e018f80462e3381d71a27f225ae77c80dd2bd0a27234b180016d31e64a0da466cb7292189768491af702753923800fc8dbf39bee8c0ec732cebadfe2810c39591151ccad9b14e8321c8d2e5a16aecad83ccce24a5148f967e82a2e764e19497ad27f', '\x0153e0c6c4f130cfe619c9dc0f7c0eeb9efaa99a5cc5489216dde66232e4ba5ce9f87e5c6c3b066255811129cec51450e16b8d7184e9dfc0b176f5442400a822bd95ad7c79b7b710d354bcc0c3bc1f2c62adfc36825a689a413d8845a4cc78d046ad583fbac6661c3d70032d786f6a042ef83b39c31411cc342d93684a7ba6c86cab0b49a945fb709aeaa95033ddd91fbaf97554a067019fb567fff0bbfd928e3554bdafdc5ccea8ca356c2098bcf230fa17cb17fc79b70e8520d850f22923286e32136023cd');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b986-716c-aa7e-d29ae2dfe454', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 12, 'out', NULL, 'VZXzZVTtH1F73PYMJ5-xCg', '7wmWQXzahcJtF5Nji5w4DQ', '12dc755b-20d6-488b-8450-97623def33e7', '01a2222b-b97b-7315-8ea4-ea7a93a78d7c', NULL, NULL, 1795869620614, '\x01a877c4042bc18bb27365f8c69bbc259a3a91d593b5bc4eaadc498bb6ab26dbbd9fd26b0388b6414496592e9cd0371cb3ee16ba8a1ecdddff9ebd5d3b00d22a2eba991899711249f3a6dc13d2b053133ef0803381207c1ee8f7a7746a0bb138d15d2dd2d1d87b3153135d21cdd87d82e33af21980ad5f46d30242192b0b19b8a9ab0cbe6529eef363985efcc9fbc88a844484bafe64f8c37ba43b9777d6b1fb807938f01bc23f8a7c408a6e9aea925ba5651892f32ade08c654e6522ab9ee8566ccc29ca3a20dc17f28690c7b6913d8181365c1d2a10f5ba7aa0133496c6c5e5a3976695e38ba36b7923b1a1b1d9851dc216b464eddf2354d20511d49336559259e39a0d172dfe5768f735791104175686ab47c9e9a0ff66da0fbc7e7d604a08a3e85499f188a9433a5048a0e75055f055838537bd7597d7f04d2520a38693b847432d3ad0285cff9282dbe9b149341d4b655a1e3ec583ee8f64de39210a990ba3af0bc04e191226c8080ecdf4c20f978bab6ba6dd8a6f9622f4517b68101815698c392bae8b580bdd3e9d584b9d35fc528bf080f615c2e5f9ed1f7c47c4cc7af3ffdd697004424f5e698c947b616642e3e197d371f514aedf5f913805e209fe67ba53639820c84f06116ca705d78cc155479670e88403fe8f3acb29a5dce0ee2555f60e47e76b33b191027ac0c3aaeff9e45c5c730172fc14bc0ac0daba4f395eda98eccb9a27421b9e4fec2174e076941e328c825490710b82c11289e383c2845de377b99f12882953362617937e3e5cb410ec9612e0e1da7016ce6b3fc50cb5b919098076113dca9634750fc7a79ab3fdb517d609b678187bdf5458d1dcd4c416f5c1ffb9e3f83eec45cdc37da8752b172c80d7199f035435fd215f8a8491136dc5e09b7f9780e535f8cdfada3f050ce5c66b961291131573acfe5287b293163e6ef670e29ac5c314179db2e54ed26911a5a4a68d4b5ae0853bbe58693e36634d31fada87d6603459e13e372f4c2e39f51c89cb87729e2f676cf0f6a06b543112a52bcdf331eee22b4b42909c5043f9e0cd71e715945d0403cc27e8368a85871bfbad0e9d6896a6b0d9362e4048e17db2530a7ac183c5745592b78d8830cad64373485d569b9e66413d5618f81c4c7911b547c236edcd01dce239c0001bf11b80e8f4de45657fa72a423e84bee866298420b4d905c8caf038098222df75c66873984d4041ff6457369b17b0b0e28c5f85e71238f45cdf2d7e81859673c89e181414718fd07319c0b72063d141e63d425b22a43b6c5a7901c6b8c1f91088097aef2ee6908799cba0845573fad085e2456c00c88141ed557bfaa19a68a9293751193cbad18afb5bb9c9c7e286843ed5591cfec4fb110ee425679478f4362759c82dffea35cc45a94692707b291249f0d9e26ba6457bec75e910d86614917e9620f85f5a18bafa8e160566f2bfb2be8c6aad9215987df265bfd47ec22e267a2c1c37341064f23fd36d3c504439e52e096dd44e26371d3870fc7500ca0d67a8e153f6fe2079fecdd185982a9252e1d32af41d6640ad2fd122a4642dc898f5954f727b8000a608bfd5ae62f625cceab58f96b6b5fcf33581a2919aa77f46be7dd282e75795dafc0b0e09e44e00516fe98b8ca8e7427fc8f7aa40a9fcff1130384ee5cd9cc33d2cbe02e545a29689045d8b3f3d90ff2ead78f5ab8ee4f96e6b1d37212224d2ad026c4a81a7c02e397bc72914595a9b35bf648c0c9eb53186f68beae2b652886bd7b0a9689f20a99f916eb7c9ddcf1a069bbcd80073c795f611127168a4247337a1a30be4fff2449bfca630e87ffe251d02255f258a4171313aa0509659d34', '\x01cb1160138bc5161ce470d8f6023e0c62d44abc0e1cf9f07e634fb6f43ebcb41e5d41a6375532f115ac61c9bd6aa6cdb59181ecfeca85399836abfd356c8d11cd4777cb7180472e0300dbf576441e79ab9dfef6265fb90e964f6fd2e8807fcf581a7213e10b7a88505f5e68438d8138454e151b9e78b97b426433d29258019666fc252355f40790f018eb001b1ac7682ba06ffa641206db313cf0b92c0d3f2e8a65c6b1fbd77729210115cad6b075a93fcd4ddd94a0ea05fcf49bed5e7487');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b096-72e8-9fec-1d5e1f2234e8', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 3, 'in', '5NYe4fmCDvogbSNHdUOJXw', 'lUS3izwBc9eEhYjn4y9VYQ', '7n2JvxDdHopV_28D4Tg1zg', 'a8c137cd-d943-4f91-816f-863cc77bedab', NULL, NULL, NULL, 1795869618323, '\x01eca77df085c54498b57403c128ca7630534eae6a84357012b42b2ce034a129367fc284b4f33a301274e0aaccea78c782552990f4be7afc3bb947d3e04190ca76e47f18d69a589a39a79b8c43cdfbf300b25cad00e8d7c6e6fcb59acb36d50bf77f17f3a97a4dbed480db9347054f38abb1f82bbc83246db3343f9135430ac2f7fdc2f0dd3689612be864358a81949788db9223c756d5d6fec4ee7cadba1909a71fb89c5317cdecb2058ce55ee92788b6344ed34cba96313d633f9d1d2107d905ae0d4c5cde89356ab01624f3927cea9868e7bea18cdedbb530c778f8efed485cce8d44edb21ad212cd63685a6a4e702dad73a19b41b5505daabc9b8f70aa5a039493d5ea6547439b33384fea25563b04ae066e648a90f40b68cc4b638e336874836fef46ddbb192e4f131c178ca749dc444a1dc4b055bdddcd7da70a3f6eab641131a1b9af3a21746c24bb2f3ad20f48b6f71457746c833e93bdab6690cc8a853ae890f8f12136d6a6fc14c20a5c45bc7ea9b483cfe300d2c22f68d3d1c617f0f9982820660a9be255f633c6f5709b17fb6e1319f50cc15fdce9b560d9a96c656053d5e8387c450445c8160b2756ee71e341bf16a3a91752be16f947120ca3988e10eb60d4ae175b85bf4e7d42a54b8c4990d5c84811a2160bf24467daf8ce6103ea4b61de18c363349673d87942f44be9240b920438820fb2e0609f8151b6b0c74e29507f409e1becbbfff181292e9ebace795f868f673946a79f360732fbba002e4809fc3d2398618d4030fd4c49182cbe7be3242eb2dc13521d4424099bc0a05768cfd9444ffbf56f1ff1b3b0df4ba874b48fc9825a7ddf881b54ac19c73837c89c2c62aa5f22b496f07f8493db6dc7ca6d3d48c433b6ddd44dc14612ecaa81481649a713f4981712c0e7b00528f69bdb172c9b8c925e8b8fdb6568b4b3e0ee8bb34fea5588f61898dd4bc28c26ab512ec0609e6ba643a5f58360ddf29cf9969ce21ac58040382e9ff01d61e81e47e754856d9de0212b9b459f1737349d03a4b40fcbc09f3c1633459992a7d9a65bef3491619584100d5ffdf92652cad4dd580131ba77ebf14af96deb03f3320e9c00069de7318e9bcf5592921f05b4a65277cbb2b34dfdaa04d3c5683e952d6b1dc455ec451f367961b6ee01cbfd98b87a322aff69c1a1922ad51247ad80a847bc94d4e11d41b72cb0f442d68292d92ae21342cb1b468057a703e4571b2f88e111040ab0cf6851f9abcd139b0287d095da6cf8f2943b9e6aa47b6ac5e510667d82c241f1f75e1f7fc7d5589b7776e03e7df9944c1856ccf9acfc37ab5c6f7a61e2a6a15520203efc6a1369be724755d4ffda896f477c6b481d8105c193c2e4bddabf302f69c5721838e59dda52a6ab38623941622764bf5781cc2491f12b852f37b6b631120f59f387b80cd69ca8aaaa675f388dbf43550121cafe5ffe563b8d7bdd5885dc0d8ed484d2712b136950cb949717a399a346c065fa95dbdf7f607325937a822ba215264d14cc896e47c2959b011e8c97d8191f464d98e23065405f82873cee0e2c6c885032adc07ea218bb4c765c94e1832870ef29c7e2ee1f3c2512f67b1115dace196cc365f5c924348e451f967b9013a7aced35a61239c54643cf9eade9735078a093b9a646434f724c558af64873602d17231c3d513a4a0a3d3d075e32bac98244eaac40bc0133d510fa1e41cb7a99ea234fa3dfa3090c408a439318ff3b7b580783a50d84491f2a8ad63a8b4cd6b291ee109c2cb906325902fbb45212198e3f113e38c0881ba2bd5396cbcecc9c8197dcaba187992d8e25fdfd864945dba5817a157ca5041dbe1cf80418d8a78f5b5c5f8702b4cfc1cd6973768b98860427e971ef1f9e3d7dab43d13205f5954f48875bf3caa9fcd13dc21409f53039626e6ecbf0729ebb59bf68b265', '\x01df7836ca149f3c8b424e0443613b09d2e01545059cb7386ba9d5f61f0194077cc3fe56413450bd8b45283fd15e115080f7f8b18f530e577361338b90ee559059d8c96522c3e75947e5fcf9a538ed9ac36e40c1b8c7b8d03e8a16cf98af83d91121a4a8dfbfeb0e4f5a9e8dcf86d4250eea1c5fde269ee896e20be88bf28dbfb8dfa7b02664a26225daf52f6c62012a843ba43ad5f601664855a321c952ad800ad22b697f492e454789c65e28afa999f1bf00260e044b784cde9ce555add640a1cfbeec5255752e99eff1e566909787d1c32703514ed325147c483a3ec018fa0746c7daab4eca81617b6a83077c108ae5f811b187484a4ba6854b725b19ab91e54a1a983aec2de2c7b8befcc321930b');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b56e-737c-a25a-98b7c7b235de', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 6, 'in', 'PrDVgh3tR32R9wwn2DqT7g', '2iEJBC75bhfXUPpJ9Dj65A', 'CcWaAF2pSOSGssEjWV7TFA', '12dc755b-20d6-488b-8450-97623def33e7', NULL, NULL, NULL, 1795869619565, '\x01594c2f964b756798c68752c8742071246c8440c507a27570327703dfcd9ddaf39126966e9d64f84a01b59780e0ffac0f65091d0fdf6dea5ac0ea06c0f8ff484a1186321bb0015c2db62e44b27cf56e7356e1b7d14a82832474b0c01cb0385edcb71576f3ca560970d8a7aba0c65cc3c3caaddbc174c8550a1f486d47eff00e8b3e8f535d4aebda8acccc5c7041e75635e87fdfc0053c5d01e68ce2479c01c4e8c1497e7cdf9ff70fa2d3432556477e687bbe7d803fd12304d4b1910c6946ae53a8c3ca2dadadb2cf749901cc18bf0c0801a20f5747c26ff334dbc1190cc2b94fecc8ce1e6760bd09bc7a71d4396ebc6d28cb936640e00d28930d544c08402871d28d4df60074d0440a5fe99a2a6fe43ccbef4bfbf98b3f6c634512af653ae25d8a6f660627ffd29a6d4657e923b9ff85567ae6082cb2b98384f6fa6992d3ab2c6f6d08c46142056f7c508a373321585ece00d9497e7b84e29940a7d2d1d47da97efece06c190cc99a83bed58c5fe66a485a69d30b2f36954a2c786e93c7f2fcb163cdda35f9294be7a0d39dc8c21faac97d9f2cf519aa067bd5efca21d2f8d460b0e6503ea013dba00da14cc37aa00133513d9fad9f4ecaf4b88113ca9c57e8195cfe2190ff53125d7dee44ed7362bf20e8c70b2449f9a99b85f37a14dcf8eecdc5943b0fcdc94d2319840493e95a38b4f933f39a276cd9abe2f94b983c0f558c21cf6703a8469e270b687f9379e3173718a48e965d1fcded80f4309ad403fa60364320fcae2cd81e39ecba04aa32b7f705bfdb777a976a4ae986dc680f9ac14d6cb8a57658817055aa589a2c1c2267ac4e767fffb121f2c74f5d58786bb26164c2cdbbda631f722ac4fa078ae7f2bde9b42b3e508b7ebc6f7c093f4d8449a59017a8b89324e827c2eb81e8ee3b8684efe866c33b15b00b893c4e8be0639e92368275ba2e0b1bf82d17a2f92273503a5edf0c5c56b87903536fde2f840a0f4ca25202cf60e9f137adfa3358343155a8ea2bc95bd247c9992c4ee671b2ec1a63c98380809926f8ecffdefebfcb2caab67980da27a1aee4b5b45e86d3909ca5a96492e2de5faca9899cb863ea20bc85b5780684c284c33a39377a2c38f87831dc20a6a3e57e9d19cf96151ec698a55bd83ac6527eca59f794ee9ae55fe4042f0bbc2480ee5e87fa7e870834ced699490e872e08f5472199fce698710e485cac5ced06b54b48535495a336d1001793ebf6100fd94d0a9f766d1c82dcf30e5dbabccdcfc53a5e6d92fb6a9bf8b758ad9cf47e0c1111f45d144d6ba4b72aee9719969ae4b557bd4f7f110d1a39173398c0b118e9fdc56490a2b6b3498c7fb90c4dae37a9c8127c95351f21de6c30b6f10cda1c246ad47aa70d96cc72d6a1e4ecc9e58732d73a5be27fd4533ca7c5ee31f45cd5d262b8717a2d0f56b9e7d06328e7fc7a185fba143cc8ca9ee5d6d82f8355a3d0fd0236726d43beaf6eb1299a37f80fc1c36f75372c98a086285e000164dd1976d1a88b602b9efe4d2839070dc19edf65e1287cfa55478c9917f3465d7650ff66f65c5a8d47d1450f73bcad4fb6f81fbaaa62b19483bf9ec6f19805cf65f1645c7db3fb66ca967ee22095caddb026f8557af9eecc2e99a90d17054e72dc04e02ec4d436659ba86a9b87b6fb7647f5c05d78b5c3e999db110e5b53b521ed0988f303a56a8180ff19b7c76b9354bd791502b5f6e0ec3083d70387c7e650dcfe3b1e1a6776c66fcfbee07261e4e57fb034f497cda7d1941ba40347a8ce701d6c104b4335bb321bd9b1901417114b398c24d8932784b842fbd757419dffa3e0dabd54c78e3b75d226fa359156761785b44b5fc49c4dba15954ebd1e88a1449898e5ef0cdb490e19cfd4f0138933a5e276034cd0c6fe4d6086ca9395b13', '\x012330c56a2bb5ba39aa5870681176294edee17b926d929d1735a19a219dafbd3305e9a17a1a80d7a2221ee09a151d309c4f841469d76c19e9bf8eac1efa51355a71665ba32090521c585d19b360dde176215e61877df1133d34ba0c010ceb6139c7621a6ef2a7a3237cab819e5432fadaf4ba743478e73c74124ed65f4053ce8aa79dce34b6f01cfe10c468e4294b1a67be2be1ad51f1189fc6305bc7c5e60e7db8703e38400e36391f0958b519bcc550ee6c125d2f354040700b4389f2b1dad9e652fb30c6832e7066748960343097e167a0cd48ccc5597f2105331ceaf6964c8e1f37d4345d60370358329bbb7cee0b06ec3826c1322c725f929e5d112e32772439cae2a0146b5c4fbffe969d9221c9b8fc44ae861a1112091084b19c9dd86b314434fe1f2c7ba1ee66427c8e2ffc49716876926f24e737137749c81e9032a738ad0c4e460da44ae336f7e824e87714ee4cf85bef11b0198e1db2dacfdea62a5201a7667d831acb8dacdece85d6479b9253bdb1a5fb487e2ee32d0203c42a9f80ca9fc03ae355d8f8976f872930ef4302250a5218f47e96f35f8dfde88399c6b7277279fc2f16ddc7ea1965f45f2fe078859089df00591e2a46f77746e014971fe43a14e30989668d30a5c9d4fa626a31093282f298f3d8376d1cb1611210fc5e322938ccb132938b404694c86734b60842c8e219e5c0ec0aa19da345739b512e91347ea8d0113860f87e11cb704842a7884765db60e99b7e420fba71892b0fa168921bf1b043697ba74511390b84d4dc47ff3ce9b0dbce5052fbfa102dab4991cc2d1a0a458b4e08f4cfb53527ab3cb0a459f3ab282b4252744f9895f2a5fb9a59bc636a703ccab753f4928fce22d70b44d6cebc23861f2206befbb7d002c0e14e7406fecbf201e9cb6bea14cdc3ea9cfb2de76ab9530adbbf5bb5ab56b0e8a8824536e9d87ca3c2324853d698a2dba66e7603e1d393d998cdcd9a5cac342d917ef11617a2a4a1ca4be4034588535a7035c86ca4f7e68ed76b1b0b79524a4aac07789637b3d9d33f15c958b6113c79bc34236637eb55b3a48e8efc676415e540bb28725b32e7cf2ed306ec29492d15fb14574456f5adf94fe158b21b827cdb7c38e7c08154246c7fe7dfd92a76aeee3f31028cc2680a2347d89e5e1ef96a12d655626408f8165d67329f385c8dbaad594f6f3365575147f20eaeff67ca42fc85c6254cb11d336b6b3bbc1ddafdc355d6aecbf57f3dc49b6af9eaea09b488171bce0a891658339e1b6f9c05aa3cc3b29923e650fc836e6f775c96e697b3ff5311652ebad8e0f7d49600cdde3137185bf751571aee7094c235cad1157381c4b7693104d6756d96e3653573933cf188dd8c3f343c912e59b65b830bdb997c93bc7cf2d162818f2ee6b08a93b274455c2cf340b544d55cce001bec9cd17218c1ec94d2fd476d0b9651d93eec3a887bb606f0aaf5b41345124bdf358f88bb39ea24958bb7c3c290cab506aafe52061e0c920fbc3c274ba0100e01b0c4164f6d578bb69e97a84f3a48f207d724aa2e9e78b93129640027aeee1d02a7773b7452259a7b15139edc9016dcb54b87d37261f5ad25062b85aae21fd3539707e8774b81d20778a0a85b674eddbc9e3f137015c7ef25dee8cc808c3addae00eb5f34c3ba40a682e1f483aa126e4b195e98ef2dd41abf74d3acf9c5da2db47cbb1df45ce72678759e6823346deb21d62a6cd3c6c83f2ef01d93cc353fbe9aab0bd10f8c1e6163d4d44f6ae3b5532fb24d4bce2e10af056e4100f4ccc922feaf10002bb4baa796015ef4dd3a556b788119cb3278ce64330c8c7965dee8d70bcd66516ad6c7f0d0903cba02466f0f64e827fc1dc33db228397468bbcc5fef500d37a6773a9065f3505e94d594b9a37bb98614c33a85b13219264ab1f775e4736fa49b60c1f35919a867128d7def696ac0a971a8b8f2a488525328faa6d6938c3b3b87bc8baa7f8500c91c552d97197f1d3b6ca24dfd454ad600f5c97073d32b0eee9c43a15c66d7c25054fa1ccd1df138fb55e7b35a017150a29bd2aaf0b615d2a9aea81103cc2a89b49ff5b87451d96bfe6cae29656f0f9a715e389bb14766f2b3bfa6ccf0e16cfd71521816eaec665bb37bbb0509c45f926e669459a037b9bb5aae3c0a8806834e4e9797d250e31bbdb95dc1328f806dfee35e754a393c2eb88a655ceec61eee20aab6d133ecec3ad3804a031cab69253ee85b5e84dc4831426eb6dc2b949f78d3fe3c37f7165ce76d211cefb90d2bca041ad963b7edbec534f1ddb372be70ed726fd498dd2e5e57c55360917e1122326eaa9278a3273350de5f3e2c6b1b7c78f7edaa27bf1b0bb3e4b24e35796696a43f6d98c8e9576f4e6c6b5e8bfd04086c80657b35d0bcab1b008abda7709e6ff630c060e647063e25d66ba7eeb04dbbd334ba3ca8227f8a0d1bce8dc38d8136a2ec214cda22b5fefa4a03f4460f5dedc721fb52f8a0909b20bc053d12c761b2972a3888f575f6117bed209d18d960d210329833a2a8c1aa3ca3a0a4a797784dbff717ea0b477de506ed56ec6b249af2fa16a9c6558cc0441aa7db258332d9bab5de3c9e14a693f9febda1a72c92ddb06ced2b7b526fdc4175edffb13b11434c1c4ba0647c2d99ec04f97c513738992b29efa4008e4b4f62b82117a8954e330a8c19a51bfa29f27801174502469f289daf611136488e04c343d5de6f2e1890c7a3e43816665daee2b5663983ada03211ee2d4bb66e73e3636ed2c11687cacc9d14b5103cea4aec9ce2cb8dec5363c1112ed82c99f84a05798f9f4aaed5fe6dd0fd6e3182d9e61fc8c77b51158d89f96111cdea9595bd1731ee837c9505765b6169d501bb7ce0d6cb49f8b8c4ab4549953ebf3c05b7abfa7a4df6d854cb643bcd0a0bd59be9be927eff953155294927ed850c9e5778a098266a1a2446ef4597f59c0c7a2e2936dd922b03b936d83c104a17e744bba715e26a904f3dc346379d5d2393aea36aab9c7992ebaba9406dc64b8ca35f90045ef1fbb76ce01a93159089f567fb6488ac60129a24e337bfbd8709c3e88dfeb99a13f4fafef83c95375fc2a85a8bc522268565a9af2ce7dd65d4b8935aa55b72977ab83bbf86a0c6f196dd0fe164937fc949dffeb8f4c40c9171d13816140da86da10b9bd11efa85b4d0668ff28de13dcacbe59ed929a615f917eab114e187b0d0dca4aa730ddabd0adbcddca26331b82e90ff9c93941bf658a3f1428e85e5016b0009dac500a73d4d81bf83f4c8455fe2c33394e8f95575c9edb4faa9e4872142557d5513bdd7cdc02b2e1bffb294edd56c9cbc22427effd9b20789180c8664e75f03abe9e67109313567439dc829d1efe5d27a62def9af43a17ed22b008d09b6cd35e2e3ebae43a724f787384cce16a1e720eccf677691003c830ce926136d8f5da3cefccb39764470b8d5aba000cfe14be8a950c4d7deff3ef013841fb95949625a1700a433cb3f2d52da1475736f36f374c9ca3c363a97b0cfd714365ddc89dcc86a760fe1d28fd75ced5a9b5736e4174a426c6015fad7def6b37dc8f17717088d72965aaab84c14aaa6b3de32dc12c505f32e3ad16623ab58f95485e18154938b422247a46c53d7b1c67e49ea2e38be418fe986db88b7e8c866462f3face62d5c3c56b9aee27b07e6536420fc7e87a915650d5d7388600844d60850fb5c07c91166cbaffbea05a3db53f619b9bbf5919c8cb0116c7c98caf1560137fb1fb45c1d41378733da4d9f68602851ea8f3383d3bdc074798fb461d2f0d99c80c55eb94dfd55c6ce9e13720fdb975987afcf1468bade68f5b308da66fb35b32a9eff852dd9a2bb442492e134498ee86a5d7657d113a6ff8d220eef43411d5d1a99a189ff400fdc644c03260f60cd1e6441819ebdf3032b798e36202acea44f9bca56552826b25a690dd0fc37931eca6d1e88db1609a23624457545154b05006d174b6e0c9a93be5b97153a8701ed5c9b1e0b861117e6db966562e14fe5d2aad3e2d9ea3d4d31abcca715821c724b3f6a7484b5238d31f9e6f531d762c8c9113a782d978e77bd9f89198c765d897572a16d4a9f7d16d7f65664d7922d9d06cb38869036e3548b370bd0d140773ffa0321595b958fed645948b1286554271824de772b6b693753007893cbbe134d808cb6735eb18ce21a0187144eff8c001a625697650f881c1d0a3fafb8723f6d427a217bb348fcaee02e0b52b9829941c644231765790e26f405c9e3ecb5ab7052e71b95329040bc7e257664d2c48a9403fd1df440dd87ce22c2119d3403cc2e7b2e4759d4f67f3a8164d746755e44b4d100b8a2bdf559757e1b8c8de7c82dc7665aa63bfe342431631bc9e0faf92f95df46e997c9cfbbe9854239f7a2437f93a15bd20f544d992e3d9cc8982ef8b2cdedb37e32ef49d8cc96355751d84e8a9e58f00dc4f7ad2eb40bd0709b423909a5beac08ecd05f073687f3940ae966f2d57d88bbb38b22cb1fa6f475e003ce0f0a5dd84168e92cf176506c797e0bf34852c6e2e9ce63f88128993510941c1cc4e4fb87a4341009c314af185d1850afc1282e0eb78710378ff3c0250b207ce7cfdf2b12edbcf8a68d2e0eb0bd0b86336964fe934db0866ee0f37d912ecb59fb9efed7bcc0dda766a798f08bd1486d61c5220ff050971f5cba3bf9e947079497e0479f5836cec51dee1e4c362aa37621842fed66db902b964b26ece676fd8e2e9025cb9893cca73b5be3760ab2fb5e0753acaebab7ff8d698c5c5d4a441625abe73477c27a599e93e8f82bd727ffc2223c96bf4cd0591eaac1b5255abadd69120a96b0ec39c326647d1acaae81630b7f86b4692b81469b1868e82af755c9b3e0db8704acc953c99d7affc5bb9c4b3a08519f7c31ed4fe86ab4908085a3a434691a71c221671fb2c3c463975fde753d4ea4fc30e4a5018f3876edc2cce12f444f8c25188e760ba2b5e461c8a617d189b97e4c127352154e791e1c6118896ab613a39d48f1c3e8268781fcc702736f29078eb951b43420a5f77b5d13107bd4304858bfb74ff799989edd0d012da62de19c892411cbf13a7f7fa91a875fb51acce0880f3885873bcf53506c065fa25cb4552fb2810c679fe0ca9caf37424f125b145989367d2d1a8d9ae3035e447c70f04d702a81b4e0cbcb6c039cefcbc871013cb637a9dbe4d3d9a5498b08d78b66bb33e28484c54d1c8dcb340b2e80b8ef7bc5e7f1b075a1a408e9864b25f4e8b50becc215b38507243c98a30421a0e6dd5297c6ac632023a5a95df571a3d9da9ff0a01ea7974c700aa0d405db542995e08ac04a408589d1e9965c016362a1881dfba8ca7ced120066516fa27beb0a2732a8ec226118f632191b670f9f1de304bbe233a9eda1f850b30c89e22e83e5fe876586f20a1823c956c1ea2467dfd44622a039b1d90766a837b7cf30859753d14e975b9055fb480e81f1e72e73aea21049c9d188006959d53edeb7ea9ab3a6edd1ecfc6035a973535a209e838f5da151b44dd9954c826a38436788d56cee194f9022dab4fc5096409b1eeb67170f930fd477923d66642e8de720ab55872bda7dcac597effc8feb18eab16703ba7a174a89c2e9f41de9ecaff3a65e0a1eb66b12c9cf0c51f8dd4da0b14be50a702a5bbbaa26adca4d04002d2dacde651c9ac3c8014ef007cdd31e5f4958d6e69002a206c4bb8542ff3239edc2b73cbbd1a0df3c34f6d306105b2baa02d4a7311c9aa6b28455bf57781b560e29c4db94de9fb4e09af20ee68c57fe4679b63a3e2dc913e3dfa66014dda56d31b557dd7bddab03d7d2dd4bb105885d5983c94cd21dcb63008f324e51f390a8726e9c92ef57622e940a40633e733a6d3234e806284897a007296774f18f1d9014169673ed1075aabbfd57831e2e3ee2c2d55aba7469629c91f741ad307c63bb39f0657a75bea77c8b9e64e68a4c477d0eb04575b2511e2a3e0462ab484d61783097b3d318ec90ee281bb33b25e45790bd4e2e5441273424af857c0d106f4769a051332cd10f0baef82651d7082caf8aaf81cbe8f4bcdcfd7b1d2b3fe8d6d836f9897007f737c9fd68b56a9f1d19b1cf4c61dcd070472893e7b2922f4ae30f5a66f7dde2fbec3aaf7c955dae0c2a68d0bc077ca627cf0737a54962075c4aab0387d82b72dc8821a7893416cc59917a4ce31693009b039f3e9580ae0f2bb53790b946813bcbcb8adcd9e9d7e57acb8e949b33f607efe9babc3cff800e3f5f0c937969b74f0e1403b63a1f78d8714744e6d7d6dc0d9ab6a9ce97ec12121456db3ec00bd7c7656f976960af501819e33a9cc81f7761dd2bd7ca91ef6ffb60d74ae56d39e14655c8ba1754aefb3edd464c758db9c157b1022a5233c5b2ff70096daf1233062d20b916be6ee856cac1c06e025bec');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b0dc-749a-b826-dfb9626ee86a', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 4, 'out', NULL, 'VZXzZVTtH1F73PYMJ5-xCg', 'rdbngGkAKWjX53J_OK__ig', '12dc755b-20d6-488b-8450-97623def33e7', '01a2222b-b0cc-71c0-a349-128bd4c31328', NULL, NULL, 1795869618396, '\x01b81e38e136ad992411d0e71c3b79a119b7e593f59a054c351026d1384f4423d39816cf27e7881ee14e05b27ad60599111cbd2195e063477de3b3f417ee3e1ecaefaf451575b18008c10edbed9317c31a539bd71b0d9eee1e55e0954b7244cc8b0dbbc8350764a212c48914b98a03e51797935133ca91ece972a2fc8add0798a57a6f6b20ae7012cd0aaf8495fff82a527e7205e65669423c88582956ded9d6dc83b1ec215dbce23de4fadde6f5b978806c2db61d771ed3ecafcf4e714e59a717fffb65f971cff14c85215625a2d3e1d6eb11099fd3b00eef513545e42ffc4c73a5333c203532f13d821413b4b8785cdb7c4b8856a1d7386ee29cbddbfeffa03626b25ebe08e463ea81787dcc00977195d8aedfed78740711404e114ef5c957124bbe07ddc3b9f2b5296bfd7c231eaecb9dc6595867a6912936470ed872207c6460dd0b164d8acbb787e54e7909f18e40da9b3f7bfa9e7e5ce8bd64251ecbd2d20901237b7676fb24035e726880d4423370ad16d8bbd15fa076ca4a80743602b84f742c0b1b4b61806b3b1a60f19dc127dccb625dfb9f82d524dcc3b71456e7fc9c9ceb9210a481874a8e8b9f24e756b9a8bfb2cecf86ccd4c87c96a68e319559f925725a35c457b99d9a8f306c4acc3148ebe436d3f888efd304a0f7c93972923296308cc05fb8f04021dbd7b6813f7737c047d1c42414d3626b5361bd3393beb0a3fb3c065a53bc5ae627cc58e83c255527f48bb30bd327ffd4d4e1197815c393e4877c6fc7abf3af20c37b1261b71ac4596358106ef01095608f6304ab115edeaf10f0442721a6fc1cae705465ee981b3dd5bd9108727f4af0ca2c0aa9e77a23c3e72c2f91183ac2e7d9cb384242f4707c136890fe8a5db2d73661b1e8851770138dbfe6a4c9cb35a2b1c15cc204aebb5078cba3771bcedfb0c0bccb577e808080f34070515a6e14e16d7c4866b8f4ce0b4133f1c2fa3906af2ef0e8c8b7e3ebbde14cc0d6dce56affdf82e8eb2872137d4316e5818a9458d1d7a4d6b1dd3e609b8666214cc5eae7080cc58d663ed211e47f7cb7e025bb0563374959aa51881300b2264ef9368a2f7edd4688a7c8f442ec0655ddd5c6dd32eee7f08ef5d8e5c9609de0965e8754f0fa56efc113415eacece3c58790697a087be617170bdfb88ae47a4b965ec0e21b5bae10fbaef0e5a1bda3942c0f54dc17d5f163926bba9fc40197c85ce0c2768d4848e53e471822d1fc3f2e3127bf501e2dcd2b7c8043619e87e1ad225392b4dbfb2bcee7bb103d01c0a40b1df9c26bf26f127fd3445f43ea239cf677a6e584bf5cd1d51d966b2540a2c3ed694b65f8a1a9b57c8b9fea0f9caa4e492499ccd1d0605b2475e29667d933885868abf151c588bc304566245ead25e587f8f6556f9816cbacaa3e130d06d0ba1eea5b14b34f570156283ec2205f15c5b5b305e089817ac2eee3264aaacb7d40fe0bb4f7e528fd9aaea9c0a1245297f4b773fce50405d5bdcf6d02798e538d29fc4803d7f556e669fdc85198758ebcb1857442a658c696e844cab57838e17c84d3dedda9885a40ced1d6dfae6c3caea1c7bf37781494325e3343677814ff2ad88cdd6088c90ffba89994bbc98f63dad4259fff44309296d04898468a68247eb35f3005dea6574025181cef84b611c5a71590634b7c04ab48aac3406bcadd11b1e867b5f5bdd7b6f0eb48af1187733236a457bc1f023e51700522138c684c507fd4d641df93f9d95e2e6abb27c36498c6b48dcf97280af6467ef71ae219d511498f283745e8622991022ca984d0cf44f509f31cb1187d15a4687cab81321772f0f2eabcc50196c92b83353b51079f8eb3', '\x01afe19d97c4f2e7bcb6a941f1056ba444f6ce62ef958b7a36ec6a8c1daef031b248c864e54ae3a3a63326e111eb40e8d606a341e8d6bb7e48e17e0fb3306a4358121dcd22c9391da2a1f2d98d66ced2abe8d719af4f66baac2a9bf034a2f680cb66c49905ee255415a0f4e84a40869e4f9fc1af8c0c6e952615d154313313394d259e9346bc82a89e967483b69cc52e33ece0329e6efc106e455c3838829512d96c58617ab0eed636b2a7bf5982a880bae5e9b68c84d2ea7d0a4b3e46eb5bb6f391cde01a2518a10ad5a2e65942133c0d3696d6234ff7750e63e5395d6ce16301aaf33356d027c4c29f36a3ef67a06c675e45a960a6e240d50fc571684811635e10ceed0d83c93ccc338b7a0cb70220feb80cbe65b6a7b8298e1c8959bb38c0e2792586f72154e41b77ef9532cb59fdb705274ff5');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b0f8-75ce-9305-07a6b179764f', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 4, 'in', 'wgvGPjzJx0jk6Lm99V1MCw', 'UT30qz57hNUuIeiO_lPf8w', 'zPTJyTVZil-R3I1_nl5kFA', 'a8c137cd-d943-4f91-816f-863cc77bedab', '01a2222b-b10d-70da-8461-d6bca5f55657', 'aa409dcb-fd35-55ed-9ac0-a4eab48f1559', NULL, 1795869618423, '\x01063438d2e654b6ef9cb74365a3ac80db15e284bba6de28492f435414f9b9a5d03d0c90ce28a18f804d5c3e98a19c320cf46768843490b631cf56de14853a8ca5679b2f4db90007f90e0030de7ba2869f6906fcd018dab9ccbc50bf9016a2abfc24b5a66d1c872589c6f5fa47ad67a574bb8fc5ba1c41ed39093c91ec371ffc013dad05fe5a5b872416679292352735fe6f844277a8f263c4c5b128abf44e68d5bb5b72a051cecc13f62669c756d6ebc62c81068f1efd71deddb2266348c503e3084b066688932e59a8332219f746ab9748b69010c982ba2fcbee0c46258316d0c3aa4e8f220ba61873f4a71e243860a85359d66a9544a052e40903b5e206d1a6c1236dc5ce109525965fef04485414bb3198d08cb353fa652cf50782f499a8b8a594ffca66cac6473b30953f4e44cce097cb87b6312642797d8b07ce0e8128e5d2ede239ff1ea3a37d671d5bc62dab36d947aa5331681da18c88ea39bc244d25143778753f621451aea4a52879abf20e4433f50833be5ef32ce3f54d17d43c856cfc40622acbf9815cebaa0fc711c17bf479e86a05e33b01ae0a798652f6c9d14532e0255a6f9a198154571a9422a6671255de65f04207685c08f004542956e686cb0ff8a4dc4c38637d19597dd676e1c86f60a2214825522af2d81a3ad99507466c1b8c0ca8baeabf924acf2a0de82801a0b07495117a993c709558441da7705ffb4c8066a78460ad0f80e0396d7a2e00cc671ef6219187857e370dcfdcdbca8f9a2ea9fdf2415d2100a58a15ace73280ca60f1bfdf85309805e70967865dbe4ff03910c289eab75f764e24cb396da8ef252548d959285e7e48445154a3321eae1491fafc4d299d150f696207b5baa4debe729fb117d64097a76de3152de29a4d5900a3a49c1adc6d15a81a7a4ab205f28113c7401a0dabce1bc8193a3165e0ab560a1b0a91045fad177302e1a6eb77d3ea15a3cf76aab91d08f353fd5595a6730785ae2d2b682abd978b74ad7ec983d2fb94881b05c2627edbfe7861964f5700a47c1d8a5ad100202139e6553a89b0e39c9833ed309d36983d5fffb75d1d285f1e6f8439da0fdab08cfba17587a723c8b50c03ed1709b6c3989e17b2452ca5a17dcb469539450a9bc45103c519c2e1a9eab93698037e42fded9d5a8510d92cdfe20c365ab02bc167572f853b18e83e6b73bb7f98898053f955cc58842addf4f142570b2b4dafaf8bc289bf2fe3c0117756309b8ee90b8995eb54f23cd8f7d234e78615d7a5a518d20d94aefebc20563e33f8393e1e407cd9a78df364701e0b98e063acc89dbfafbfe33c6c658ebc8c99a056fe0013453fa72f5efd310b6619c113c55f13b7d376e9c22aa06c485a5a53c484facb2db7a43c827faa0b2851425526ef95b88fb67770a39ac87eabe0dd9a0820d9393586f86a2b61097fbd0d16af4d381c97a8d492703207ad0b4080627f7721da361a7e0d01cabbf511c5f21f7f222c9947a316fab03ba182afad5420325294c7dabea196c04c1d1579d364f8f96ee484a01a10bb3311f2bc200f3c3bed9331523c385aa309c7fcb36856a97d4efe27ab2fd34f408438f961c4e8cd72db9f7044e97b086a55065b7303fad5571c04e71befc71d6ff4d73bbfbb808f9ea194f9f27c4e11f5802dba8b0093753b93ca5ffcd8102fbd5ffb27245c2fab1f8969f1f8124744f7fde4f6d9a683ee647f684fddbb906ec8897287458e6241d6d9bea4954b48e3b9ab7eedf1f1d0d2a5d3798db09dfba5ed54fdb67fd7a0359c8f9c65ccdfbdbe071f1743acd5fe2de8560c102e39c4928a7a0d6ca0a6285507415da022786bffdfe764b8a7598d4d240fbc5e2a2d6380776c1d352edd23818511efba9f8bef031bd65110e028bc4c28f07a6bbaa731959fd7', '\x0191948a3559bb594a9e06039b767ff60dec2a76be41356f411501b3eae19262dc77789018e469f4e4db5ef9e3881e96b1fbf6fed23eea1b0ba8273d61ceaee889f496a0c0970589fa53a0aef2222d8e65006536294f2ad519d680e073bb687bec118c40be8ae30ccf5c6c4716d0fdf01d56f312d2405702ada78cf4d6a8a419d16aba6e12c484be281a35c5c4c03ecb8ca6386fbdcbe207654bdbf85d44c0a84242472a3b06923d0fae6ef661f1408a9a8b35eefad1d4b670784c7dfeaa0fd8c1dea55489c4f63dc21633308badea11d8c12ecda6d66b243c51c203c49422f2326dd33027394724c73e16d165b1bbf39a7864d59bb25d7e55d36314c880c92c511a6d2ddbf3ed12e910591dcee603ea6ddf415ee5c84bdd185ac7169d06d8cb842cccf32a9d51e54334c4d9f5f49623aa691c1849');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b558-71e6-b8c3-3458a0cbccf1', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 6, 'out', NULL, 'RtoE849DHlkq1wU0Jffifg', 'dubu8vfMDLJ-PdfzHvhB7A', 'a8c137cd-d943-4f91-816f-863cc77bedab', NULL, NULL, NULL, 1795869619544, '\x01c2f8a1599f6c68430c4f2a4129b9cab0b03cf7ccefda30fbd070545dcdc6a205438eed8a1bc8931c65bc3414a171d5d75c04e7ea1f095c9b73a81521403118611ed8665c5f5914fbcbb45781ea7e99de7d58dc28f8fe1e5f363fd4adc13fae040797b70605432bab325f1e8eedb5851e75ca85926a08e1a9e114e1224da91771c474bc5a2e11d0a44e5202c37dcb8fa1590ff795cc60938819ca42bc9451b531edfd3099a936c833584e7ec30a3cd60c149505bef107a86a26cdf8430a689d994b1f530562b58e3a2c991d8993e26d4517962551818dcbdc2e8d59e68a7e8e0f9928ba7ecfddd83ff744efa307cce6920a17beda1defcdf3f23034b018c7988f5055b7a22e1367d255eb56d537ac8197463e7d3639ea17b0b91d6547a6205205990d5ce6cc2afeb22fecb000f1563ee96c48df8a758592edcf3d18c42d96c636a147f59103db256bc8202fb0a1ffa9dcbee1c00da36e86bdcd2a67f53b06805b8be87ae2ce86e0aa44c3cf720f3fe317b32fa7ad67f7e77382c0918eee47ab29037b2fbd377fcd8e30d4d5a55c8b9b8b167066b500cf9957c9969133b96db40caa9d8d90515c71b4e01f9f7a6fc19674eca18e97665c05a8e214e589176efa47141a464e7ccf763983c7de5cf3f56bcaa6e1f2630ee6697d12b2e65add80a838179a2f86d49acfa86d412ed0c83ba48fa04f89795a23705fed4a5e9f1d5311c1dbde58c9d4307a129b70f66190d8f6670643f0e0af24fb34942c4b31d9a1077b12560192c39bd1e4a58de9c59d31168ccb1c72e13b0eb37bdeaadcd3ae65d5fb7e0c1cd640888b9e283dcc7b6b6e7cf2a7d404ae6bfccc2015d14da85b21a0b992cc4c2ee4feea80c3250109161765e0d5f96bf7e260bcb01afe4ef8f5d79c12b4f2045288994e621fd88801dbf63b6c468559b73489050d5ad5b8f57858f7b4fbec3d1c1e28d02ab297882b84be215c31f348e0c23c82c781edc6c61e1044154e9d850d2b7e73cce4d449fd4b9257f2c1867da8601b5b9fe8dfe123e6285e84a9f5a822f56710bd25556141540ee863e44f81b5fb0b2fce1a0ee974285844c92b3916eafc686bdad827400f50445d7e87804767b6c2c7fe9d3fce3f0fa313d381f119b74ed897dfdf5596ca0035cf22c20ef2a5974f548955465b409c4a617998f8b12bd08e4ac6c3c723456e94e46e93e6255d251793c749e00e1ff942f2e640f0589f5fdb5ecb41746003d93aeb342fbe621bb9a6b32d1af51e010f27087fc11441a2f9b164fbfae0e5df48423ca2952319e307179d2ce65fc8809c5deef1005724b1125040599de2216b2e1ab96f232f7d5336d383c47589a1c66432be8f24c4f9ce5c95d42cbfc59633b0bc17348e584d47ba200b9f6115818b443ae2ef93e308e6aae8a279aa241de2ecaeaf838239ff2836249d862d3703c9d03ce70806fe9e5a5932812a92cb571eb5ef179a977ed3ad0f8c6795376cc2f298a58389b9d174f6bd3651fd2d34ff378be2fb8ade68c8d4ef32a9f1608152908c9401037f6f01fdc2fa0814d81b679420f988c37fc89120fbfe3d88243d9f15ed060888421cf4f4e1d17ffcac5787c52f78e28a8a703855d195db3353c4bece78ffa4268134df441c09adb010fc76fcde4299ed4ffcf7ac10041ae680129a8155c921613d6ec499d9fba01cdd02ad64e64929285ed465ee0f7ec12b5461563b99a80844a28cb45c267d1dfb0c853a1bebaf9086ceac299a2a9851fdac0a6907eef5ec36bbb3b2d1d40e18876572c2823d7791f19dd62f8af5533b9aa0e55f04f802dfce215ac6ac9c49399c886e9a37bf25abca07422eb8824cf92e3ff6e34fbc5960809f50d091b972b640a7a1c5eff6752155343cfb888d7fcf1bab4161d895c2fb7fff12d60011816ba5c46a6d', '\x016782b3c635e956db4ae69c41d9b1da9a211001618bf98fb91b6ddebc010f571282f4801ad46aa4eae11580d9307d8a5d2f900260a1b678783c1a06ee7c58b6f3232098aebca36215cdb1df3223753c4dde201248a1dcb789e353e6113511587f4662824fa95dae9a5afd167279ad48aee3462bf45f95be0ad3a41f986dd081a0fb897b1732651cd712efd770fa1676f2af0b36f52cb0d591c753b9746dbb14afdb2dd9684dedcfbbee653ed11117c1bdc9fd8192efeaa1dffdac0809b619df383a1e8ef71af610ea5c43acd468d5dc0ed70fbb8f38d5832533b1bbb8cbd3e292897d3ca62784322df6cb38ad5addcf4947770bf674b4d7e6eceacb0a31214f9a26478a4d24bc4cf0bf0e208bc184e6d946b99611eaa8efccc5c64d63b63eff187ec320f4f9050d04ab9005d3a6a40d6b0a84e6a422110b29f0974567537856b24e4a03ea7e471a4bab6abd32c3e79ff99363b181c22088b0d97b2e0c1648f3fae6438e79bcd4a8947333af2c6b2cc6a81524ad950d5ae245435d8f89f2244bace2366008d5a800d12b8587ae5f32df82d9cf1c179f09320f769084297d31f18b55262e9992d14d1ff6137417b15112726ba57a83cb9d52847b5629b54f727fe5bfbb2c4954b744bd8719514e62dad6f0ce3953892f8308b2eabddbb83e8812ac429b74f25d95de9890d7012038eacbc4b31c96298d13bdea44d9d4a25a7645a9d4de07f7fd86035e87013ad2e45cae9382265ced2d6425ede2fa1683eee53b59448356291fb9890349ae38b21b2e9d16a0c9e50005a263f11ae8e15d2093f0ff6d6755feee1516727b19dfbbf4f2162e75d44cf36a272e74164eff2910f1f224885ba7827eab1a3e5bd99dd3aa8fc24966a8bc0529d917c3a632bf1a722ed7271ea91aefb47d0dd5695c7674b0c1ebac96cc3633173a8fddafb4a1a88253f5c83cec23f541b36cb6411f3048f6aca5633760e0278a849bf6d36bfc333c20fe692e0e79714e66f3d565a24dee11e9b31b310818e10ab5b271e639343157b6fa93383cff521927f034f1235efb5790b0e79e9f0d86cadfeb0c4012544d6a243d4c084f8e74119eca3c93456ebcc58dc17583d3381e089cf3ddbab594ab1fe8ca0e2affa662158ddca7ecb5d2af9b552894a5bfe194131599489de469b54fcc635a02174089f5e6d9f017c364eef7eed9d43092340825e84d9b9688d45c258830214693e0cd75726f1e110dfe3bdc9684fb10a5ad06148cac446060d5a8a657eb1c6dd8622a3ee55dea4779d2badd2321e35db45d34cf865d01a1b4b475919dd3170c30c3a53482ac98dcc8521d49ab559ab744292333a8416cb14f2202caa044d202a747a1c78c9eba43e40b469f307c958c3cb4de5a4edc8125071a5e81ca91490fd00e98657c000f20aa3d0a36fabc05c2c282975cee043d33e11defacc966aa209fadc1db59d69d53c380d387dd9569640dc141e11e25c824702333b3a70f514fc130c8842bfc5135ac6efc76b31392a2f7d501cbd091666000ab25f981de5c435fd0965606a2a364e21451aa32a5aa6c56095da36275d92006c955050eaf94a22eeb47849098d72d2c1150b2c1ace3825d6658bf37abafcad64a661ba908b99e54c2be5bce1b0fe3d2790ef3c6ef9bf902d0a3d3e0e219b7e162d20b8165d9f48f3c27a33b4a2ac2ba6550538958664f11d85a6b0c908b5c93c30c877f21898b671e0cc6c9b761ae3aae8480772a2c79436937b41664a5d9eb0520f79fd3ec559fadb267fbd51dd79fe4312af3fd0d3c97b61ab55274ae06bd330e02b4d8c79d6c8a86a61e47cb3932b5fe1afbbdda1a6f6302299bebd5f686bdb2c33101924fe845f5a858b16b75d5c30d3fde753f26e9194887cb0d0b369c04e0f7a3bf2e66c72432c08955e023f63e8ee7c287c51dba2dfa693315d4a0d6c8f7cd08a8bc08b86d3fec11ec17b3f35cf2481f48dd4810263ab353f62737a6e00119b28bcbd81bf8d92d17642a9ae08dffe5c4a4b52667451817aeb3dc7608e97e95350e015cc1aff52f057f6f0b38367f3fb89fa5af03d9c4975679b00fdb2f9cc08ae6602f728c35ad7e7b3e2f2ad1cf398e4ca2034713a793b3cbefbd8b7865c2b93baef3551d64258dfa5464fe9562c5374d09d232dddd68b301d473adbbb08017712b9af0d22b02ad36c60c76750fbf9c4b1d2fc4c7d5f21b95b83923b5332b22d47b9e3dedffcdacd064945a4463b8fa179ab83ea9dc135c26f7e8e3648ce8d040e5ab71a55dd795bba243238642d9397fcf4f41e775dac77e7f2e19e548d37546480a57a61ea9362c6de5d10f57f5b308335eb95a56fd448e622a6dbcbaa8fe10352f3193c68ecd45f382a7ff8a882e466865f67503d5174f3779fb78fcd95ac23e0031e5e56a63022e723bf610570730c5c570ab7c533f7a0458ee0c6c04f33b4ccef5b20df89741310b13b3a247cfb387bea260ac9f395fd558fa19c029bd1fd4c77c6b5c4f3beed87c6d57f3ad8b52026988d067c2be328a4b4b76ff3730f8a4199484f118fd44c71dd852940f79ca56ab5d7b93804b84424bf5c22a659c446d33330ee7b1b9133abc355231300b85d5d55313830556954eaa96de303ec1378529c140e57279eb3179b91427d596c0a486cccdbaf0d4eb4a5cc25232ff336f6a64c0b9ec9fa055158751cf5d7d7799f44718f386c54a52ea254eadc63dab0c4e6ec1f0c758020edefb4133078032d3f85686cdcf61b800fce6bde2d0cc74fd26a52d130c7816d61c70f3f5853b5ffa116b4a939cab296f329130dfeeb72aef263ede8dcaab9fa617a59ce84f422b7ce92842059f6e5de668935a677e3ad36b60981ec6213a68ee2167b3e84a2cca327ff1655a8b60b91ae4d6a66d9bcc31c3cbb6a835a7509478409fea69bb4bcdac03dfe81b9a3b612b52d98603aef7436a5ef839e1ccfafe288f82e70a0c9982a019cc0b508bf749bb1e1cef1750a5b17ce84022557a6d1737c1388dfff3a25007bb168a836c258298fba82e4a88b02aed0d481a27c695ce5d31fbf92b8469fc2c6b8f55c06563669aec5b4dced6e59c96a403cb9c8d662096b5d1db53a230f0f5ebed4a7f711e8c64549844ac1161de43e1dae7aba69fe7ea2598f777eae2bbb2dc802c6da8a5833e770cd630ccab5db146225ae48a7b66a69864510765127358fa5307fbf13291af58b662448620dc63c208f5cbdc2c84937f9a991616f33b1abf5185404a50dc2e76a89d3e0a4e3b032d422122cc9c35c82c9cf2483d6689ecc97620b4590666861f42d837b236cbdfdcca2151737398bd8299a4e1240df894719fa870bfc7fa178e69bda142fbb228b927abda5e75dc2460ff247243893b6bb135bf3ac4ee1eb9ae333a3753b3c3a0a15322deccf6400dcea66d39c0b554b7c861011f63afd38ef5054f289502e150dae8eeea9f10dbb3197823f6990a6eea1fbf0b0a04d235504a2d9e1799183f767bf969b161625f56ce18989beeaec17c66fcbdea91a23ed1cb7b4270fd9a7ed2ce0e13530d89432cf3d67c4f27744dbd5d4d6739e9bcb0e4d381fa64f1a33dcc95ac2b79576672ed7f0f19cca1a207ec2e16a64f5fb510366446ca1472182cdf5372dd70e7091eea91f981eea442eb85da47afc1ed8046f326d7582bb38b7dd942ab9b8d0a045929f1486fb3e2be663d8aca529b0da76117b998287ce01d7762a9c9d897a62cbd14c0a20f9d8ba2185503bdb9ef7ce7019ca8bc0cfcca738f20207ac4b710e06b6577c54458af895605fdedc36b4e45ad7354b073168c3547ecfc4722e14d72d430bd6572d6764300f842913ddf8c523ccb9a287953ed1b2155a1c5683b3b17c68fdd763c63ea9df9cb258be557f547ad870f958d91fe91db5655c0db2f9ca508191211334058be42505cddc05044cd177897878a3ee5117df0be543470a5c7a7dcbb9b606ded0e135ab26519ed09d47f2ad654f5f8688aa84f6e19b7a80bb51023399ee83d481099908fb3f4d8b7ec23b12014bcebee7d30b7af0070c47284e8e07cdaa74fdb3c265999087d1cfa4930b3ee5c5e5ec4ff472bf8be77538794c830395bfb78bedb841d229cd859a4da015234a31bf0de061b46b27590c77fc5b3c0c24bfaf374efeb70a7499dc7702307bd3e09c5fd4b8a314fdbd98ae9c3a19ceda0901c230ab4687f7f72c4a904ba895dedad66fa49bb6b69d13fd08d2337eae5d1ea1d30ed14561a7ec2142ab736cb37382f284414d142144f35fbb9d2c1021193eb36294872068a2f45a697dac5d4236ed9564e30bc0066eb6075f8d8a3728c4aacc0771cdbf8fa89217c756ea068d3d109a6b14441b889d856cbebc343f3f1aa3cef1404d7f3623ce71bd77fa650c42ba46ba84d459224f79d565ae6045a23ab56886b4830204b90059ac3bd35293b844005a0c0c84b97dd9baaaafcc7f0aae35934ab341fe0572c66f9da9813a7736a2366ec7555f634266551c8dba26929dfdde151789599b9196fd3f8ac8a92eca5236c31c68310b6d478c33cd6250de831fc406940ab803c4bf7ec4294faafa46ef7bcb2f813ceecbdc87dc5ebeea99d92c63ef1a23bd331f0e98ea92f783bb8e5307ebe206b3354f0e3b5094c914e36388a9e03391c82e8ab9cfc284d61ca489628a05e99abedb378547c2f881cc6f419fc3d1fc6c9021c2e5aa31dd381fe9359b37fc752dacf51d09cfdcc8d83fc9cc208b66309d7bcd9957a6c69ccbab2ac6765de9d8a0929c178cfddcb02b486e868ed5161fb4335684917588dbd91e1f690208b0c8ba9f2f646f29c82b6be8ee51a07e162db7264afda2ed8b494dbcd133f9fd645b06cd9c25d7c82dc04bc7e005ab04629d1ba13cfbce8589b4b75036bcda945e84772f0c630d3ca317d8250700f89667ee1d4fa2a21063c1b73f9592b75d29fe5c0c557de6c117aa718b82db7accf28d9f8cd7cd23052cac7b3078e0eba0d518f5904faf3929ad79a2b6774d6c50f76bbc1ef168a11dc0fe12a12a3f23d0fc72eb92d1ed01adac07e498a495b2c33ac430d5caca3d274fe9b75a12589b7a7d03a4e0faa426032b40693c8353d5d81819d3802ef31b5ecd8e2586f843baea573867cdda9bcd602d09d4047dfbe5457b0606efc28e2e829d11c6badf817609d2149c54dc4669f3859881e18ec585a1e43368d14771ccc018cf9ff33eabc8aea5c17855a8ad3f9aadf798e4613ee5a7beac701987aa38c036fa4d442fa4c54ecf96b1b8de59068845248f6a1b775ef4a133b0b315e0a08a639f7d44ab1ea976f1851a79a496a573f8827bd2992aff355e1b7c7725f582799a35423cc5cf9d9111f1145756e60d54f23d47a451e8fb34d0568407723f217fb0bff5e85e992823f0f4a0e7e27f21a404177a436b174e44c6668449a38593abae46e33f6beb865a83b5a8353019a2986414e1da126edc4df473e747c09ecab6f546949cd6e7ee3e2034c4e7b74ada0a6538264f37b2df4f62fb36adcc8e88737c352bcd59be42e76d79c68307bec6b370e5d4f9d58e321e6f05346b614cca7c35fe5464a0a39815dbf2ad6723fab183d284e3853a320f2af6cb2b89145d52e4fefeed2b042d2287a676e86a9d8862c40d3176b9bc1d552855466e8d7a54a36d688b79d1a4ad9ac6f33bced2fb39c24040d513e1a0a05bb38a526bed763594fba0eddbc83f150e3d3f6e8275ad7897be740340aafa90bcd9b58b9d7281a129846c47442be56e863eed6076b19191cfc40da265c71af59f24703d031f0bc20f13a7a55c42327c2219b80538d25044adc9776d259275081d79551891adbbdd4d7c61a49fc4760010d81c7de7c8d47616893688a97b3e24bbcc56fe087f8eab28b5ee7d28f87020771f656ff830a70e773a38e1b0a233f631ddd4789001a549798ac7c95d8762a47aa08a413c3558f5cd5a7400e03e5507678dc73fa5c5b84a865181bc12501cac4dbe2a1d36e33b17b08da39d7b9039c0e2a40ac5b05d478435baf331011cdb89f1d2f0f1309f29bfc6c09ceb4cc212d4d87e7b6a58ee31016de40070ab932554e87c403676dd4f53940326b91b571defab0e938d7fae322ef1446cd385e9743d59ad6b57e10a019dc6f9a77724d96115333493e98740d664747057252b1539c82c34bf649f7dced2d2f5cd7d23007193bb6d7ae0f8e3943ebfca59614c67ae5db7a789ce3d4706e76f8aa5915cd1cee2f36c15c0ee7ffd48185c54b099441d00939473e153e1db4353bca76695258a82a4be3f8794b9c1794abca97d8c53e7a65ed7cfde3ba354f86700f534da9738c53399a974847c03b167e32bfc0ddf7bbe78dddc49d1739606403565f2a31d011155b5da821d1185c582508797522acdf8ddd0f47df54a66f9fdaeb06fb4345fe33366795e5652b995bd27c0e797d38f0a64779c8713c0b8615c45125112679');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b628-70b9-b246-31345b5c3fbc', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 7, 'out', NULL, 'Cv093hY9gQ-f8IqitWdZ8g', 'CcWaAF2pSOSGssEjWV7TFA', '12dc755b-20d6-488b-8450-97623def33e7', NULL, NULL, NULL, 1795869619752, '\x01d8b8bfad0cdc128d6a6d85e55a8d0bfa6aaa05d67442b974a1b4c94b18727fbdd3ccc7e60793ea38d1d16b2bdab02543cfe4d337dfb3aebbea820d500fd5c7fd41c52023a114b2bdb9a5c0351c26953da572c4c3c34312211fc5a69dc01dcad4ef8007cac518ecaba76782a8f574dd673fc3313e6c64906e376a04dd32eb80bcd2f948f2f3e18d35a127cbb7f196e57b6f92b5f76e079d480baeccd611e05ac49f0264e0aa7db5c39121448d61acbc0b81badcb68f47caa36045cded820d2fc928b753d07ae9dbd70eccf50b6fe29ea6f5420bde40fe7148a0eb16c69921737ab65ec2e472df233c6dd65336be6a7d4e4e26de59427cbda61b8e217699ebf9bc4b847b3d03a13cb87caa18bbea4a47a7787eb1724a12ea87670af70d970af459ab757cff322c7d09fb512594dd28054e69d9730132f2a15418bf565f4f3024854a29eba74fa861f978140aa16b10486aa2520e9be7d7b5ef638fc3ce414fca5ac13aa718d061e35d8d8dbe74c29dd0b5a9c9eabd822c894137eb6e3e10fc330cda1546b86b1c7b241a3e0b27abb804f2b7fecca236b9cd5a8c9059130dda35b0dc6c2b83841a7f8dbfbf6346abade1a23378297edaab9db2acc301a9d84725e9f07eca023c615ca56b44bd643a602df4bd18e71a0125c5e5013d3d95a4ae4a8f48bc8a2a1a4fb3bf2f0d735cc690c970601a4b19b5c6e18ee55d4f3100bb6ba231fb6a48a3fca1758af1bcd292f2bf878c57211a1ca4210b9f48ce21ea717213b00a97db38b366a52b365521b71422eabcbe7d2ce6bf59edfc584480bd1d9ad2b9ee217f604dafbf00c0f6eee29b93c3a587a2333dc3de521afb05d8c2e19747e3f10dc7fb7605a7d9b8bd1db2c90965e9cbe02fc6f5c8dcfb8cf6e5b1f2448f00b4f0b97eef8e251952f90ce4d0ec5a15d249ca5ebb0133545202616e2b6e353173f1b1f9f5bab428701008dd3dbe9d3b110127fed7241c53c0e6e3afedda415523eb353652376b69e916c85b12db9cfab4a35e3f114951bb4ee68ce043343db7e5266c8d53b4e654a10afa6e7b5598a32f49af6a80576788f3314094a4c17ac5a5a360417851a7250e0dbef4945b8f35eaba23342ae4af655f94ffa29f0078fc2689fa8cf73dba7c6244a597582d62d67e0223be2a01f2da2f137e9994360690c349710073fbfbba0723b307f9a03d47363c1427a53c709fba0098f3c12721a52ed7e7043201a01dc57fbc6f0910e096003a37fde482a59da3dfb0c944d2771a220c835bbcfb97f37fb6b8f8daa623db69ac966849d6001cba7e2a39561f6484d30a19cc48190e39e8e178b7443c1d3a0a5c1c92a6f7973c63e20ce00776719a80891c03dd17cd4dc9ce99874cacc7b1c369a0869bed494875b0dec6fc2b4044be655bd4c76ce8b77f36b6a75d9e5463543f3079fc2e5c829843b616e30c54e8f7e830a3c7de48b06b3cd6f3a2a2405ea2137bd8ab4cc882c9d41c5cafe43dfdb9883e0bd2a9fa544c6b667baa7e15bc17ebea7c2517d45275a26b14f5811cee4a5d1852cdb5f36655c3baafe45eb2572c197ab9e1fe4f47ec047e6253dbbffa3eae54e0c87c15fd147ae49bf57db095e56b04698c9444bdebc336047566c59d0500cf4f8c0a5cbb390572ecc333f1c93ac0aa307910dec3643d8657394e01862a0eebb0c41fe706ea32e46cd51819e42ffe7bfbea7ead11151d0ecded2145e2bf5ccb654e07c39cd57ff5e4c38fc65f4c74af1a31a51a10634dd37df3bae4aa3d0bd35c30e00152d59666ace448b1b88b25499805b5025022e9c681779e2666bd0e4848ab7732da5c92ac4bbc41fea8f44f851aa8d3838f3865c71faeaace3715d0df801d3607dd348021d421479329c654f27f5943ed15cb85c87d097193d3d08cb59ddc2e2c5f938723de', '\x011dffdff13ac54a830d2b0019f792973d73365883036a50ad39a716958cefc89af0f0785f8fed24267e06fd5d3e35d8300178832be3f9e7cb95653b0ce9839c946dbb72afa7692b775ccd8ff2fd9b9626be614e80022de25c664444f68d0bf38ace905992b4633abf0920cd74d4207bd32cdb7bd54ec0d291d5d1f08641f9fc7d2c51e3f3c8f9175fd83c8f803bb62dc2dbc5ab9c5255930ccb84059820bed7e711b17c215861fdba9549d2391189d5ad976effd812e38628c6a847d1aa5736326baf9441fd01b27a60e9582599c0e7d59368d750ccfe613e32614ad29d5d90e253ff0903702d93d6a5f22a8c6e044946b5575feb9d90e92d5e81119ccdc74d65629c523dc7616d9cbd346be091ffcecf59915443d24b7e7fa1cc3ed1fb79a7bc6cb72023373053be85b81f1d098d351ee0eee9928a1b8d0db13f0ddc608a9db062430d5d06b4cbf54f39c246e8b2d8e655336016857afe1f8f89c4aee9a133c76a179e66a89609f41b114ae7a7d277c0c09b4c2fa252ad342d94713c54c5b74e099a65dd9cdf2f8765e2885c241bc71f17d3c611e0b12b8006cc672cc0998e38bdd2eb1d3fc63b432e7c38d945501cd46b8a3ce8dc6d2a1223e31aadb6268ea62e40c3ca3b0cfb994534d2a662758f7c7cde392b2f5620cfffd65ff15887e3898b6c0a17e6af86136e20819a5763bdbcbd9688c63d8e4098b0b88eb6f53b79b129095b3eca94d37cd1560d35cf0eeb87c7a4da3778da42283894e920749f26afc0752b44bf3354c8f4f11d169e2777160c481fb6f923e701d08cefdbf4b13597325cb09b449437847ec682eb9cd2f3afd0a58331c04d30d4a9e238bf295bc15ca39e73a7e34240122a3b2dd079b34fb5e825f07a9f9f9d43f154e0888e8d278fb53e8091867826b9395fb7738af16589bd316d05397621e2eea958b0d3ec89b8d39b178ab12e67dbd80c00b40dec72f2daf70a2a6102fe3a9a3dfb4a03cc493028adf0e62a557f0a869f7478ba4e0b3e8443142b3702724c47991c42c8100a25807f74660b1aeecb38b1bac854c47cf82c4104cf22792500224f114877e1e5422d24ac2fdf26a5b14d39198f6fbfa31a0618e5474116892f8efff12b575e2626c6f601660d7f71e1be77b747bbb1a3538b5b7b8b6ad1141cada24f821e6afd3f4921fa086248f61d8e43ea523902140993320ed9171345f8948b14672bcf336637931c60135ff6679a644dc4a5472276b89be025a1cb10c80ff8205d6c336c6b7e29310f7ae7467cc2a9100d8890a1e1b0e2e08252f5f6301e10fe2f761c50bd14fb7ecb2528761f620080a86b4f0a2ecd801056e7b90cfca1c7727244d1f7fedd5955030f24c10613e58d1087539be79bb923ce20b5a2473722bc636d69b1cac9e9d78931b3a383a1e0a9590ad946f984d0117560d299d3f9243319830060e66f67edbd1300c91dae6ea752ab5972fec9e47957a3098c3ed2643be9209ec7f1bd91dae202e6514d80147197d74591fb5efab0f680ea4a29a847cc2252638538663460f4207234b95d812dd2ec84f2105e39ab6fb087a69483a4a0752933174faf3bfd52cb9d80f63aad6afe5ff997a57aad684d3e4bf7c2261b4797520c2a127b35ba059d2fa9420a534c3a2717443e2e789a86bf6fbff0437f02cda22cdd68274834eec76308807b7a174ecc2f2b39107223118f75f5aa6bc1f96522491416dfb2433cd88dce4fcca27a45c569202e0a1dd05941f634be585f6db4467791724d3e0723b362dae79bb8bb0de97ca3bf38f21b275696fb9371032619215458d4600511c9f7e921c21cf7ea1f056241d5e4229a82ec39b5f2f2a7439a53666c61d6d53e69b82eccce775c9deb7f677df0f8ee07cb60cb52678f6421fcfbc892f1e58318bdb8b4a781cc482f34d3fecb9a494f84d2a88d4e6ecdf4bd7aabba165fde2be4be358b7399ec79bf76268ea6a9d444e7a9b86005d68e734b3378e0dbfce0ec75b2e5c2118d425cfc181d335e243223ddf06b464b1246e952913d713ed8fabc0d388d1607d244d967d3f9a9a6ef4ae4da3c07f24edb73047526f533d94cccf792485f13ece69abce35bbb40845819d061d7d6a1b6494695226527dd557897b51b49e822b79af2beb13075ee04174c4e531dd9268600426ae1e75cedb909021b5c8ce153d25b39fe4fdedddcf75dbf258852ab74fd286acf77e0ed2cd3907d501cd06e22b99c1f470706dcee782afe6946219d683cbc11ae24fca649ec33aa832a9d6bf89d0080dbad70eb972f6ccf104c79d6c9ee85df555ac40abdbf5b61c235c3ffd2620bd1e6ae0728089b9ff571800e99e4bd10ba585d49ef1736fe9bdb597dec28e59ddf49c82ffb2c83c0c1677f6450b87721f34f713358f2768bfa84e0b103614d230de31a4396573cac7b5c7349b6fad4e852a3b25c1619ddedf8d5d35b0fee556981fd8a3d9f8124c7d77ba646d055da6673988d523bd4579805621283749fc6fba47cd43ea9f879696bb10bb5c73fe21103a41255cc8d68f5b144e5a5ed7b15010ace01130295c0dd5297ab8388b19c58f9d6b54e330ad0e27e230cedab3ad9ea86d887660afb4af3621ca43424b45aa590421513f8e60a1e6c0785b4911cd53fc079592208741270fca3a02cb8835cc587feb14c557d9b84f641a466b3d1f1ea17f88f7fa144b051ec5cf56589beedbee26f602247ef05762400774a7183006ae3677adcbe9616797f010759a9cfea976e970f0007bab1fa1068abac1f4b0a220b7e33ff72b33aa8bd292e652ac709450ae88f914ecba31b2e1fdcef2f92beb595787eb4e47059b544e48f9abacbf37a9d189a3f64c6339abd0b702519a2cf8366e349ae81b9b8280403c157153a51dcac032b8145e0779beb2a0fcc68d182313072e554b5d84543e28c9b79c78be3da662d77e9b8db0422d90a45563af1c79fe8c10212c7d1acfad522a8cbe6f44a3bc42b8c4712a60708f468f7cc3b2dfc9c28648c83d48bc70f1bc082715eea2bf6efce28379a10cd81c919637ea298200fe1441b9503afac6dcf80b469efe28c5382ea436aed58b7a76b2c7464ff185a42fe101e93aa5b3c8fcc36b901e0f6a01adac23f05b248f0c4ca8c43e6bba8c9b7959bf4061044923960aaad1d579567b5c465d91faec894a9612d17c07049ebba05b921db0dde760c653e62cec5ebc26e9d1d1c42cd29248f71d3276f9fbdc417e43a21acc66249a3d008f9c08d88f5925dbb2c30ccb76a2da194f817b389af583fbb82b2c3904fe91c9bcc56ef7dd3e5391956924c1fc7fe64c3c564493c9b1ae5438841de71b1a82f35772e21d1d9842d84a8bc6d9682cfb05e3578347f15ca8d120960617020919d524d01b9f84a94c569d39ce3dccc3df8f971257adc8c3349c0ce5a91eea5691124c017a62bab78f303b132165420f758f7d643b7145ebe0de5c56448273b57d22a03f13d53600e4ef2142a136e4c79c578cbc5609a41a1ded3f5cc325fe3e9a9318ca101c039def2861f34f19fb5028c35ec91102cc4390bc1187c8f28cd8f23ec4f4ce3327ed8a06929b227d89022f4c8d5632fa0fe952884ff3c6918b15e8f0763773e7062472c5df2a1946fb8102d8f56e062dc361482ba18d25e132675070c9bdaf33203946521727db8ca0b6de859a20d1886bc69fa68071f2bcd750a397574d5f142384d8467aec407760801871b0a93034571f553c608414260a276b1eb2e4fab78c44b3a9adeb6b0d4cd845e8a76973818c4c5995d3616ae7c968b85c78218213a1e9dee9da3bc309e585732f5f730918e6aa71ff55e78030bf35038cc216f1c3ecc9baa1c552ef15978aa3126401ae70b5593e7bedcf312b0a99422bcc199760ecdba90ff9be1f097c8a29375a1294252e0c45e2cf32c9607a468fbc40fa1b5fe5c5d8d7dd7611734460d632420436b3413c9d4549cd01a1774f90367020280028286c34bffc76d87dfec652e5503ecf5f99c80651ef8b5a5be370d4d5520ad7bc1f2e22e5f693e77ea6c61d88293ef9b6d40859a01');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b6d7-745a-80b6-74689ed382ba', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 7, 'out', NULL, 'dyX4crvEiSExPWVTsavoVA', 'dubu8vfMDLJ-PdfzHvhB7A', 'a8c137cd-d943-4f91-816f-863cc77bedab', NULL, NULL, NULL, 1795869619927, '\x011366a2a03f4d777d2dc86e38e07a72c1cb91049f6018b8146bad93d3a5b8d3beab4a8801902dc9df95ca587f3fbb061862e206884af697f1bb97a6d7681a19e8cd197e58f8783b2bf173453ebc13fe88432d5b899deb80c544bb84acf744a72c9da66561ba2d2a109e2fd59854ba987c89c3d4a1a3a3af00a64e9dfd702069ad436927fe2b433e1a08fc533a6f26fdae79f7eec8efd769aef819fb77431c5ceab4311828ace85e14ac91a76319875660e97d10ab6519e37b6f1db3cf972890b371852382e2c684f15cdecdc15869dea3862bef1c16c916a81e198ad99520b451a04cf318580c01df8e4ae1609f2f424738c62dc4f1061f0124724a99c68fed3f53148e8d7b0c295b3d1b0df7deffdffafd800742136c1927dbcb1dfff2d3c44a9ec99c6167b21a0169dfb8883e81c13a6da28c51dcc8e393c88860891fa05a45cad5908f5c906613bfa46b16d5717fad0ceb837d8ed6cddd55557b443f6bb9bb1bfc8050c4511b14930faed5a7aacbaf4602b2ea50c6fba17cf6929f0c51d59099b4e3d41b78e635bc97cfea7d1460ef7f93cb9b46e571777a3728b4538f787839dd453fb528ba397776d2ff4ca2688d6bf9c6c6d8d553c0d8fd4e853bf22eb3f01d339e851820f2ee30ce5f47ffb1115c31621f634f879e0f53c8dbf4f67a1e63896186362cc8f4cc83b31387ba6292f5790b14440cc73872c27409ee0d0636f54a6dc7dbc924912087576c556b50e3b901544634e7cd57e1ca820cc5c3ceda667267c890ea0d682675b354c051b0f7d93a3c37f80d7d71aa31cb861d18f3dea03c0fa12b32be3f8ae5cea3f19ea115681197d8d1578e4326870e5d1fcbcd6f9b37a12d0ce89d5f1b70968874bb9f53b8470064d9303953a3e2b5f99fb1d0ae845224e3e81504fd797594011c041dad2e29147daffadcbd023a803de25a9c88875ab8a5a4e6b59f83687a0267c487cae2c7f7220b1870aea18358ccf061934446715bdd7c7bea84040d370197f8b8e46640f4045e92ec4e48c9658524748a49fd80fe73ce4a3073da90714fb169dcc996675807fd77b25a1d2f40187e4dc1210f7d60c2e914634d1cbe429b17d955c4c4bce5f30c79587e4cf70347a1f72b24efc00bb50559868650575bf259a97b76a939512d9f26751a2d7a1e289f1c14b701e4eb560d84911bd57c46e7d93f8b8989efeaf1fd9c056647362c56046a607e6c0f0340afebaf98e3de94e744c40b575df7a1c43a094cbc6ae47a5fae47559773a6f4fe36633e7c686c60be9b4f100546863db1e12e6d8d233e1bf925bb62700faf21c61a44ff3c379357ab079c8da3e34ade074b6e8f1e78fdab80824b280d11a9ce3f9df3f88bd61b1b2e04a0d82123e419043fd26afbb67fd5dd35439fbd62392f0f4dbf559209d5835d03bd18b130b09a8c38f417ec0320110681e0a889a72f3704a36b3a3314f97577b1f390c1bc52e7e9387f13015fce8f1ca6102051ff6315b8c768f7e47228c4c6c0f6d9ddf4d3b2857d2ace94b145412fab3f47a414d1a8d1f76a6c007baf9ab7eff0959484a8463d897fa0a610838e89ad3c21c1e7c46f70eb9837f405c494e75959555226fd9a60cc3dbb5e228fe57506fb6ee02c3e63a69c5abdd5875ea6181478ca2a9249037a78dde158fef8b442f6b5311369af5325b49d62828e598d6ad85945f1707a928fc69b08bae20ec663b593062c41eff2b27760d81d872126255149c7b74106333b49fdac4aa4555e4feb3dae756d4bc7de81bf0811ab91a648517527e29458bc0d64b24ff27890d610f2ae2e2b9f4216c8ea12cffcd9b08706246238bc618b9d4794812b27dd589a6d6fec7a404d8f2b9ab1ab262833371f6ee81437af013c231c68b0fc0533bdc7df91244c2ac1e3c6654b8e3a3beea20f', '\x01d65dfa1217aa9b0d2c80505735a1bf9a55d2de282be76eeafc1421bd2277f9fd9a2edda60d257acf6af22594b0664e354ce54522b72dc9b178b0ae77a589fe5553733328b5c28b76188f4512b2ea0d158d233bbe442c31f37b6785b569339a799fa8d70c1d82f44ab5daa0969de636ad20cabf48592f954ab87d1a007a34f6f834a2cb2391d0a0a537b8845baa3e3f1c9ed7dda317b3aaff4f62fb042e291c546503b85ba12e558c004e6bfadcae2834f17762d16827c117e55a8a3e1a2ad2e44881aa2d20b28d42641f9d29d9eb4b27a25b68861d2741ecbb8f4e7b607bcca689de3d0dfa42e1a4c88a92df1191c3db7921446afcc417a9bc3931a724939ab058a843bb5ebfed3bd99ffc5861d53275b8f4bb468b9651001bed82380c95bfef732dcfa812cbcc0d967fb8d9240fe2adf201d2d493b12cd38affd332c6a307dea5a33391dae8ed7a3dc9e7e6eaee9c67e6e783411884753f1e24ec5e8ea3f897c987a3799ee269a69287906f395947292032e564b48cc51c0a2dc2a093a66666f0bd6d9d551366808271f39ab69778b0df6eef56491e8cfc246370f13e7ea1b657ae5f3cfcc2d267fc4b953b807c7415f31e3f7d3e76b1ec5ecbea0aa9ffc26ef1d994288c613b06d9597b444da33d9b63ec87baaca2170f4a178a65af514aa8a0e9f9cc5b0cbdb910a7909257d292694e805a5b583db29e7028eaa5806fa0c4eb436c00e4ee663cb6863f658cb505e1537769678bd16f40f7a1200b5f4602d8d3c2a5f91edd73545a49a11d2fd816ad4deff15e6b39d77092e2f38d3e41e6168e7a446a5512b1c9da859518d1855327fd5fc04b69a2f0ef3f583453555ed437a822156806ede0062e5b21573510f2f7ad41df59b221f8a0121cd02bb72e5557d5b0d8d15e945aea73528a0c39ef3ede54d484fa3e745d41f2db90d5f052b5a457c11933c894871d617037005e3f89bf4a39c57be4fe6af79a085da2c8f1aa4327efbf6d5c51d6095d5efbd9f2742bae765874ca000d3ac49bd3cfdf829fc8e5957896572c393051ef21007f5650bf8ef33da8b596249157700aa34df750343835a263445a59168e6ba2f85f51380e10c9e34d6145014355221e803f2866a17dcb790ab05b05e71cdba07a2a21430289a6121002558b59c11acbb92dcebde8497fbce4bd2c827902354aa6a5a23cf5c3466810d2e4f850fbf9161d9028a09e8b67d9224b5d2df414a175344d249220e6c0344853eac7f751cb78cf9adb8f3c9a15c9cd1434b8f3578156daf4f6b9abf7aa1aee4a5a39505e9cad0e9289ccfa5300303544b9dee487d4aa4ef0e41ad75c97bd3e0b704d4e3f5f2969fc30d19a74b388fe61bfb29ff13e5005ae74dfd623c2285796f3f5af840d9f525fddd09b5e94c06794328fae3683d75269ec813ca4bfb3928dc63622863a5acd936fa34aacca80c8ffbe6a87ffb975307f72a1809043cdd0c6cae5687e80ff48592bf2d54a51ffa99597c2ea551e29a46b4f7b0911f7a5763f7431e661f09cb1937445105ae92d647398497ea50c22cd10af9f405fdcf3447cfa3788831eb9a555c22753c8e62e88949e223bd9deb6972aa38b7ad0da2dcee9431fb8f378223489f1276fb9255a3b657d08b6a00ccb4af3eb40e3446f0405b3baa6e0646e4ca95e8865fb1e44cd2f56e52721e8de9412dcdb7776a0ed32db84762503b15fceb853757992bc25622fd25bcbe8a7b2a618c0b40d24115849112f2a2aa5d7ee09de4b828f87b068624e2c7663eadeb029401c41dd656d4b083e60d90fcf324a2c01173c690431f31cfec1c12983fa163e4355377704002deed7c094b1bb4f5600238326d1b8654528feb9fa03c5eb7f629cdd47479ca1f7bfc8af8899b469b0cdca42386c97bd5a25fd9e31472d9cdf0880ded747abe90c6154880d02faae1332d8fedf8ebc4697f1b53749af2ad23b4693ea9e14d288cd9322eef377ddf55c2a4a50c820f2c59c04c59e4016a4d14a4d5b2f62239c654b7a4f2970c8ee18affbd19de90d791125d4d72784ae2ba408731340acbeb45d34138fc1f86aa0f3b9514d44debcc0443429c77fe8d569359c265f9c791fdfc81b72ee7ed77c68160053ec758ef3e19ee44ff6f145f9e805e5c12e289bd8e228ddeb88a588d83c0ead71d5616b4f36595bbf79233af900a386dc9f26bce4f0a26a2419a0d534f78f67b5686079fdc89f88f7a7d0e8671680492dfa6560058f1542b560559d29c3ce41e6a538e62ed1d28a328504a6d143f90cc3dbd39d020c5db582251e91daf08525accb89218e7545a7be43e672bce17649665a15740b3dfc174eff814bd96456c18ce727211acf8c5841451c79d4969f870bd81e4e5063f614426a235ca7b6a9a4906cb3009f552d4281f6c8aec370ea2bddc988bf325231800949d6be008da94c307ae0ca4533fa0ca4460ced0e3c56daed8ffc84b5b49e4fc41bda68282aaa06a169febe12f2cc33598ee801c13dedf51b854d12e5627f91952b6071598cda43ff2398321ee8725fe4c5560672c3a1d3202b81bd6a1440ca9e817c914471c26eae9cc824d64b813082bf313150d831a77439db6b6130e4fd77d77d18eed4d5c909e406f97dbbffbe8010aa94bfb15a5ae1529b694d083b83b9e79c590e386c88b506a0debd4ad530d2025fdec63b8aa3116e9daca0588b501ba44611915b9b0aaafcf2f72d5202bf63923206d23db458d8a745ae81048898057c8bbbfd993cf271802fca3522f14e0b2d14f4b701ae8790598b4ee9314c1ac37ea60e9abeb0c8560946892bf29b162becc43e73a2caf6a150fa0ab93b4f4ac700c0c5d83ea9eefcddc3a231a9c6dd83d897cbbf90c9a57fbacf975c0a3d0cd008025ade15046956d96142145f327fb371a45eb5c482287522caecebb4f80be352c49fe9582d0bb109d5bb79ee6d20a932e3a4f97bb88d2dd96ca7f05d20ed4092dcd62f088b55865e90bf63912c3be4bb08f3c174be1f597d6d06bfa9db1285822b38db4e77aa3e30873adc470169a34c6517ddfedd4566d63a91fee78f41932102b45dc760a4fd1cf6ebe94c6a739456e78b99c43dc5172ada931a1a4eeb372f1f1c9f89d0ff96488314b16e0872a2d1b04f787d653f6792c1ce46ce308d7e1e5539cb139c1af0e9eefa9deab6c44a7795d8e723b3365a7b16dbeb9f345196aa38d5adfa4b746841809fb699931e4c4f880ce64aa0440ab66dcba8f2913e554508aec7d673cabfc96eeb0f45573a53f5c7439b7548375cd5b470e03d875b5b9445ec9f57bf8697a6de89ac697e9100fdadadcecf34f0454bc6f9243a46c1e28ae1c80752a96ed05b4a0976a55f880e93639288218ab949f0802619873a243f698414697bb48ac2fdc7d10ff6e4cd16635bf6a275745fb3f96e8e6e0b128b685157a6e5da2db638abf3ab414e3638e76b06ea8c71eabadfbd3cf323ed60feafb1aca69d61f0c62aad000eaa2528ba126c552c3fa08d2d54bf7fc03a24af6cbbd8850c312643fdb54362c64d6cf31ac94ed8a7bc738db557db8b577aa1b85c7832cd5a3798ee13a504e2904c114b8af92f6da7e8206a3d1f924614708682638533de51544a95369eb6d73667dda57968aa2ea5788b24d5887ade3e361626aa7562becd70344de698f1d1fb1b0efbe950f95af38c4d9e610aa88ef4356de3517093b84fda418dfedb8adfde89acb7ce44632c0a82c310565c842525c9b47aee79c647a1c78a6f9d600d39233bb0840568c56f0704ee69f8ea9613ed905c5ab2795b7ef3c15682efdfc6715ec5f29c160e492873f14e18b2337fa81617acf8aaae51c972e7d18bbc03839385e03ac6a3fdab9244c65e967e84dc9cc2170d1c75701dbbd7fd3a6f06dff7abf4ecf246c1baa782d461cf893208aea0c48dce22e48c89f110ab2c04d5a4e0584323ff1237c1cf8fb7f2ec483d3a503544f8b8d681f843747285e9c89a3d338874d0588d5aeed1744d93ef2bde13c690b2086a7913e7f454272d3baaf9b91f11d046e5d802f3b1b647d2a052fd5cb3b41e8c1cbc4564958d640dc48c686f132da3679f1ad565cc37cd5d6d16b3cf4dc6f43b0688c834329b0d619cbd2770345013d139e9ac5a7682c07184eb66808a61ae3cfeb6a2105a9d60993ca42fd03e72a6415439a690b63c0558f4c37ec54840f83b5bfb8fa8fe6034719de99d7f1b78eee9a6d7aa3b72bf8979117bc5a3e5f729899910a1e6388c2f393229261556dca1f421078e04353579f448b28b43efd91dc76156dcb52ec5cdda7fa1148ccd265d5fc8562c03ebbc77d95239448da356abf61c9204b3bd91441ab5f4582763ee2ef8382bf70e6f84850c7207d9097d303c8371b4752ffdfa7b253440b3daf709b313d40182a58e50db60fbd83d28a45046bb2b31d9f485f236cb7843bb803989f20900b592c65143cfcca1e0379212fd6dadf4c868ad6a4537e8b7e4a34db7aab6a08cb64f851ec14b6cfac9d6d106d6233c217d2d4e612cf35ad9926ccd622f67d69e10afce63340ba071632ba119742fcef923670fcb61a41c5fcd4de00559b23402eed2423769bed0321e40c5be9fbdaf772ba64593c2b640a15e39720f010d74a608e2c95d3d0f42f2d043c4bfaa2d7f1f709d79ce9e7b74151034e7c9d9386d8083d0f3ee41d8f8cdef9e0669153b31ae13f73ae829f3ac4fa1389ff90ff303b44bd85e6800d891ca3e5545872d0b41b03aeeb2ad0898fd08e9600e9e97406d1b02e21bda4f6dae0b9bb86bcbfdbcbb20a03cd4225ce6514614ed6e88851ef9c1d375019c2c53d13dd8b2ad1502326da907c196448bff0337124190013f98b6d529af34bb8fe9a821a406a89180b0fa794c6802ce3d823dab8e53740d31047c41cf32349876c71869169f1f87317c054bb639e201f86e75231145a3c1ab8eaafbf346da0ac292f52e7016426adc438b93c76d7583d7c1def7eafd3c1496d41851fa52e670513d05363efdd13c5f1dc0ad779ef8eca148d238cba04698eecc0c4c7cbed2a958e14e8fc58b6bb3c51d6329e8f019f07b4a108cc4a413099f29f7f5ac7db5fad13eb361a80500905d5fe4200443b9807f9317b521b632a6c64789c3789dab1918d2815149688c1dd7cead71fcfc3949ecfbf718f3a7dca8a1cca763a3e4fbd0f7bac5ff6ec82f298c0c6f4874e3e51b75db0feab77634fa3698370a217fccdf0b1fbddd2cc7d59449d16dd8b10fc2798939701e2049632a25b36d2f31ac47057755fdeeef239f7c6314b5af82211906746766376fcd23ae845c30bf9a8ea21077a544052ad29308c6a1c6e804f2c646801903e40462e01c2bdbd8dbaa6190a0134db2878819d0c86bbe2cf9d1ab2f7a20dfb6a77b0020d58bb67fc4390243cdae32f1788434a762f987a2597415e23b10323d07ea465ad5af5687b3edc9716c7ab7f5f3bb608b1dbb462910f2158c7626b47602b727f491f054b19d257e909690e47269a68e4c9d44aa9df88c3b12bc10b03889b11205894a2362b7306c5be6c2c2f1db5105a1cc96da1de74c9cf3f7172c3ecc06b7d7b477e78b4315f6a4258ee570f49b705b0b4b5607d96e1f383629e5f3e0b5c5d2d774735221ed2c0cc3a0ddb3865c85e4cf37a16afac44155ba9c30513f8630d8a7fa11ef22ad8b6d2fba9aa6a0b8dba0e0d1e58a7f0cdead32f0314655c14a73caa19abe4430ea3d08e28371e993292ccc87f6cb0925c245fed3ccac881946c952efb7f2753602b95534f6309ee970e6370ce9b53d30b0e6b808e46bcc0827add8008e9580c447f139d2e296ebdf649b598b0cd8c622ddce78558e');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b7e4-7278-ab4c-83beda39bbcf', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 9, 'out', NULL, 'Lvldh1A3i47plupj-Kg15w', 'CcWaAF2pSOSGssEjWV7TFA', '12dc755b-20d6-488b-8450-97623def33e7', NULL, NULL, NULL, 1795869620196, '\x01b176054e5eebbb5e503ed3518ec91d8f744518318d1fbda6f90b688feaaca2696557231ab96b81e3e3eb99c1f2351fb6e42b37eaa9131fec264eeb9c7035db263cac819dc450dce07142ba61e5852d35051d371232a19a915779b0117e96eea5630f592b708b8829a778122e5d2cf9976261625e194763326da5a59c73f656f0c1b1c4f97d77048ca8bf0680dfea5d0abbd5523039549d927863eb301157a73b570b40d3eb36fa2518b9df1cb93e70c2dbcebdecfd1460c2c3fe3c7fc4db14d85763e7be209fff766c136d52395334e75e14f9fcbf39fd496fac235fff0afa215cb6d74582818d3ccf33705d215373af875a987950d4270554e3e2a8cd4202734d60ca9594dd9b4e5af0306710312a0347c5faddf48fbe8fe134a0cc0047bf1785815975f1974c407aa1ce2ea0642c6954615d917b5123c86c29c8a5f488dea3e646603ce06d4ca83f1e7d5c44dacf3355048581fe0f1a24c41ba0cd7ca53c10951f6cfe17c4d7c0ea9d104ee97059dd25b01a86c480581dc23da67753e58c3c8d748d92ec71de32b49213491539e78f5f2b83ddedc9c59db3c871bbfba950ca5d86d463d7ebd6db782816145db308d6e9e24130e0bf0a111a19bc071a1d099e95acc56c1e824c8e5376d276afd689f9954ff5a82ad3ac7bc48426b7f55f6d55ee7b4abde92e447c9e74cd242d4b55baf6101325f105a102206391c438e7ee0fe007971984aab9460c76e94c7783afb9edb1ab76b54a8e826cfdbcc64f44f29dd24fd93ff61d0e2ebe99472dda4817fd00788cce2e622358519ca1a5c02e778836c9f9db4945f24d8640e0b9ca60efa1cacb8f7db6cbd46b8aa458ba7d861ef6843e2b6e3ffa4020d00a3833c6782e726ff7311d1459625b90ce131904f49765937df7c7bdcc9fa4855e435c64981d68c561bb53cee4ebb6aceacd343797899752703eed4ef419cb2aa8cee7ac07dd96ccd4c81840ba6785a17234987d420978f0649fc9937772e880f19847d7ce88c49bdb266e3df034e93735475d14d30eae61a88668a505dade744fe9837384e7c02302d23bbb96f7c34f7ddd9ed70aee78275ec24dcf76794925ed1937439304313533f8082a2d1d6f48e61745bc071240f5853af0443b7ca8e018412fba4728d5d9a1c017147601492a2bd72069cf8bbe54c6c52efd145331b355a6d1f2a7260f4d61beb4fa3beaaba12c3f8a553b023677a9bc2052ccabba5c8c8135701a05b09424049a56bc26928227f471121201748bb6f7274131391c14a801a779053535c1ae530f7b521bb0c58d42605295fdd7d46ba106f708a57c9a37471c8dde7ab93877c7ff9be7ab6316684e251050c1c0769dd5ea5c3132d5006eec052d7a50d8b80aaea719dd5a341f9f5b48e7e5799d4a7659f93c1122994dfe499d77d47c6018cdfccbad25e3874654a02c31d551bae7d6d532e4563fad934ed54b9dfbe5b7c5bc59d18ceed9c5da8629f3569bf50bba7b74a9a8edeb0841c85cba7e2316135643efb0ba251e29865d3674abd2ff6a6895481426d47bf426adcc6352ed118b301c2c8bcebc874679a1d992ff2ad3af973416268631d01cd7a5957a11de6422ff516dd5185c434f08e1e4132f4a107521d096a9792abceadc67d422618d71a70808e35ddedcd9d93b73f0e3f7dd21c9e74547bd3bebd746f6a033f685d94cfa3611659e15fd93956a8c448195735674365f307002b2b7e66812d6fa7ef693cf9276aa6c450305e23c9f78dc633b9090d61c7f0f0a0ab382daf9304faab0ca7b8868e18087c209eaa2818fe02a16014746218b08b9211bec756edff1192a59a0dc3352e53ccc60b7e43c80b12be2179e99279212ec4fbef5fcee8d19648ad4e1b959cf327b55243564a7100ac59b', '\x012646cb886a173b2818948b63d6e821e8dccaa9228cd225273d9d15515e88992e41c1972081d400e509df6500b060983eb7fe2b607c8995491f2f9dfa07e80707c3af288a34d577dc5c26d026b413a1791606223d11ad32d8237228369941b69ebac54515b46da95099970ee7b61d1be4ade6d44b8e5320d576a547b959a055588874d71564e44682b6db850a00ea42ed9850502575406b6aac5073df5d74127bf29b76bf60428673e68e002e8e6d50e8fb06c838128765a26e75589e723a1d691db6408913ae50ab41');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b8e3-713a-be80-5519b2a7071d', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 10, 'in', '9ZoUlBRVgfXI0hEmuw9COA', '82QYsvxTly1_ln4Gwt9tuQ', 'yCTZ3a-vTh7wLiz6g7S7tw', '12dc755b-20d6-488b-8450-97623def33e7', NULL, NULL, NULL, 1795869620450, '\x01863e8a9a110265088ed9792aa4b25854ba0b3f4973971274207a8b2ac49ff9a32acb2938b167c89fa45450d6aa87891364abc347cf594687c6df1995b2dff44ea1fb74a34569713934c59b46b304f05a889c5b67903aa869b75ea9d189b1a039cf70bb32b434d8acd5768b28fcde0dd9e7ffa69d6c0d33ef6669106ce820202d1b66a10a0ead243e35c4c80628c0ca995d12177f07f20e6ab0e4510d0ad292cf851b110806036980495b6466b18e7f8d0f7ae2e67eaff0150192a1b2e74374532c99ad3db86635669badaa302cc30850d39db89bb2c2d3d35d99ddd1ace51a303b681c56a5b18f3c2b9d1ea3bfdde494add68efd6e392c9c54324f5b765790f807e12d1395d8040a05240fec36b33e6e60449cab4436acd1bab813514d0c0092a8727e30e0fba2d4473dfe01a374e49250b13e5eb6852143b4079b9af6429506df366ca1a81344ded16a52624fd043c6dcdfec218e77774a199a9dfe8c3d6dce5f94892b9468095a8b971a8f5aeb81b51f8b741cdd6ad0eb57301c7a9d5deb376f3667ff7abbb3f2366e85728748baaa60aad81ec6cd8d223989820523fd1aba8da000c342e69667f18d1c8c9be4f62104115859ee8086c89a76c664397b831f8ac88c7637c5bc8b352f2efab7c5e7ecf025ff336babe0ab8a3847b3d4fee452c0246b00e0418f9240b91dab938a3c68f53dcb95680de14501395f4a3b8dbae1fb19101081af63b0a34db45dca2626a9a75eaa76cefe87160021165d6721fa258df72f048cfec4e58e6f53cc4b40506de76dba6d06daeeec192f031e7b48b07da96039431a4d3e59184a378c4b1de194abd1b7bd1fe246a57856c37d9eaf5f12841ee088eeaf9bc5216b13ff92b5febd005a28672302632b8da34087fb31ddbdfda2b15ff97dc8ab5ccdfe982abf443535ca9e4c4ebce4996b4cd0e818d8dde5de995980d98fe89d2fe6099561ddc2e9db26a7777cbd69aa49e6f1f1368dcf8ff8a107cfbe71421beee422dcdc1a446d2093a697793a33db529eeb0633109615f1c709450b62aa8fb3544371b356661f7dcf5093c43e5625b23e9d0bb1a5c2ef36d0425ab4b3c460d2b98334a8d4599e6746c10369993c56238feef68be19dc7b11e1ab23c9fce1fef41218ed4f79573ba4c6e22bf8f0d7c0e9fb576aa7f6caf9678eb9559a66fe211d30db8f59923db77c76adf55c6c4cf64c79cfda7596b71c88043db49099b122848158daf11adf91cda764975c1c070ad1fb5efbb6f93c1dcc4bfdcddd5f287f623a176769263e94c50bc1a2de92a05d740e078e8f7c3f812165a87c01986e006fbf540b86eee7c69bbcd149038f52e7462cafd46672d773197c6e7d6b4aaa116d89ad18ecc824adfd48692281bf11789f5245ffc5047a404532aec70a8b839aec3edbe3204f95e1090a2708c77dcd6a231f6a64a66a671613079c7668d0241eecf79427eab877136109f3677106294d446922416799a81dad7f14f0ba722b07a5ec10ea820e0f1fd0a5fe283eafadf63de98a8c4bb1414f5ac969e3d1f2525c68427a8754e0a7a9f6cced9a7cbb751337dadecaba04b9ec3198a8e9f57f8fd0fbe62f7b524791fb9962988fea35be535d963ba2eb6b9865917274ede2dbc1f061b9ab087a7ac8740a241d537201326563303bf7a8972e0ff76ed10322bb3e7f7fcdf4692cba84db3b3f6949a6d8d38136fb762deaff52f165103b5f1800da53b588ccbf6fa84a31124efb4a886cdd2b49d44ab763a5b6193e7aa91f27b48849190c32a7d7a797dfb1c87554d04aa2ab3117debfa268915e3af6e749980c9df16f221433ad54a4905f5413b95d7134be29bb9574f59669b106456e14758455a769a70a3277364f447e5575e06c08b77834bb698ffd4640a51f3dfc690b1583f9d101521', '\x01f119a737190857e93021cd88f44f1b7fdec226a5be61fab1721bf909470f3a89e7748c7c4d4b9c7982c5047faff3179138b37a07ef39ee0fba41e51273263970c2ca74e9d49379a7bbffe36da3c9dc9ce1675a6f0c38a9af3993e7efd61a10bc6bb23f130b8339c69b45882b128fd0c10698d89c42ff556dd669879a577b12c38f4d0cfc0cf88e08846be8e93c33f8cac82bc3ed53fdc32ab182cead07cabd7e4e6a7432abda30286fa96b361f9c35c682744fefa7cc6cadc4068e4822dfe2ccb670c59c27203ab9b2e35a556f86a1a36c555794456705ab0014356efd859a447575b9db56864f88cbfd298a837c094bd545e9559094727e2a08038f641bd3e2bd9da01b72752aa066cd596077d2443cb351d6955fad8a869168f856cb26a6e2d0fae06f4461cb8c5636addbfd2cfcaa2c5c81b7d00f63c0886d4a2193b27e04b7d698a6cc89d0bba600cb7cfddd6647933677dd64a6b82d8dfc4f9575d32e1cbceedc5ddb86f9f699ffc101aef2166f8f1c962ee1a9406ff6ed5d75cebce31303bd00bf3d196077fb1ac63ddc3dd38b081823bd315c6cb324306b8a5540c663013c3e5bc4b27a8d9b0f9a895fcb178f6cffc8fb593762daf603e1f32bdc80e3870beff65a58d6683858dcc32128bf32b51dd01d1c5868e4c7c2f7829e2f3744ef3a754637910ada7eb8af0d73ee469429c2451267842e9320705c0c95c8a0bb6f3531a2fee35398ef5caff177f78a6c7a8f2f5197de4ac2764344faf718c4cfa29daac2a71e01d126ed948202b7238eaab5b6c62b1d216b20eb8cc4636823b131df0a57beb4a7d913212a61064f4081369797a66edeb550314d61e27e10d51071fd564231321e03a3650eec6bc7f4efc42d8029ee24fa20588cce9827069842d752a10a60ca626eb0d0b40b68e528d43bca2e8c88138c38a8c1fda6e89a937a591dd0e830d707214db7d617fe7bba5f45d1cc86527653b6c41038dc4ee5165a0444ecf4ededb5809bb80d42cb323cd21835ba169631c50dda8d96b075d7091a64bfca8b9e5066ab5551e06d3a9bd8a41d24bf9bcc42d9b3d0787ebd3bbded5a1f0cdbb7beec8a0b7fd4f1eb5f3a3e6597148b57c270e597884b7f7bf0ba81abefc5e680ee4b9950ef10b1c92bfc268af209a5875437e5c63502b65651d22f8b41896d');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b65c-73c6-b652-3b788a274248', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 8, 'in', 'nEaAL_ynjKsIjcIe4i5U0g', 'uwLf0WP3FJEz1SYZ9iRboQ', 'dubu8vfMDLJ-PdfzHvhB7A', 'a8c137cd-d943-4f91-816f-863cc77bedab', NULL, NULL, NULL, 1795869619803, '\x01c796232f1a50208e4e17402d60ae51e567424040f64e3cfbe5e19ceb56100561c147acb8950730cb46aa76979f6428120792686bac0075b910197a628adfcc205126af212aa1d21c9f074b7ff2eac215fdae63fbceb43774d8401feeccd1d09c793c25523ba71b52c4167e027cb7dd6dfd95a8aa28dbf0801c506e932b4f8cdc3aab95540c303732ad011a3659a9f71fecc9947e73c07f6f3f705d8a3f0cfc535173bef42a03529a8361b856fdb50ec70d5ba7dcdf47ac1f98e6c377eb0201258bb7a736eecd4033b754f1e5994ca0f6d8b695fa40739fff244502c1c29a028b996339ed117a9a3904ad10b029ec512033224c82228212b207efbf847652b58e18965c06ada04338336309092063b2fb2016c64882a559e9256ea5d690848d8e1e9d551137fba8b588f032e92ab0d33253540959293717d80ecfa3550b4978408e2a43f3d1a492498a5416f681c67f92d3981678e895a1f7d3bdd43f15bb3f09eaae13dc194f9aa7b8923893e6bf214d0d4c56b7323c90505ea6a3bd48398aa65bf24b913929a7a5f2a7c1385922f61e4a7e83d10127b8007ce7904864a4523e29ca8f57636836233c79d8627aea1daed04479f3e3b8f877c1e27b8d8b21dfc9a66294409d38bd019b1742cc1235d35ee4a42fabeb8c5f41b7cb15bfe10059ee4e8d58f3d1b8795faf8441cf47e08fbb0ec6b1189c764bc307a91fe51ecb3553f21dcb5b0dbd56565e13d3a71aedd2c429d543dd16a2d3b2da2c4bfa2b8b874c62e8afcb4e63ea2726684bcb4232435eb1b4ce0700ca48452ef6050aa9fa2f2b1872c724d1776d77b73ed3f57354fe1381b1df56db58c2a6a43b115db6beb333cdfea3fc0c1c7191abf2d55e86bf41cc2ad695c65eea1068dcc9b1be4d93c420a0cc31b70e4276c6b008deccbc825b339b5bee149729b7b528bfc9243a4f860aa674fc520f299b02902a7958f67a2c2ccc90c51e2737f2721778ad4669ccc5844f5c0b7133673e588c7edcf38714eb7a5d6ead46fc3293fc267534cdddafbe9e29bc2da81c07712bbeb00ce5463a7f3b4aa0446656f59ea48b84332d2b8941810d1ea5629533a43e693a5ba9d00c8696ecb0641e993beb400a748eb2d059087f4ebe497bebb571ce91292ffc3e57776b1f99709a16d395969268729a5e72cdd85ce694dd446272ddd4897b43aaa904ed4122944f3a23f2ae7b770d8392c744ca4888a38768389c782d7c579a5ffc7171244bf015f3499672686684ca44251fe9b5dcc0149da5e02b07603147c87478faec6afbe3f804ee9105444c4fd7e41feb1b1d8a588325d897964951e6db9c67d76b20fb5609dab19dabd396fe90e2905f9b3adcc2e3800949401c6d220fbb1d0a6cc30da2ea79ab911d43cbccd5071f71f9a0328403df6ef211f40981055ca99faced578d63e9d3764e8aca1ff41d003f14e2d8a06465a23fdebadc8fa9281b9e357f867d6067bbfa712191c7651f74d3d7d9eb0d1429402a0e754d716434eeeefa52be5dda0eec2746b4be04f734e9ddb398d665bb73aa9d0bad31a9ed31364c4820d91e216fc4497d27239ca626909ab52a7ca21c0993658c09ed24aa2aa9e9ba1cb57bb74d5c8f2ae06d821d07f70529f80373a0b3edb63ef7d599fd6d01a5938116dafea920de9fac823631751674fdc0de2bbfe3b543a03807fc17dbb07f39bb987b8b89408b1be1992c7aefee6bde5b3a12fdee6a239cd0f6426221387bd24d86bd047875f172eebdd722ab839ac7d2341482b86e5c11f35437a863d25a2bd12d4cfba6c63d7ad86dee65a2889e34c931030bb8f668f3ce71ea365106561b85dffd17efc29417f7de662335401b22f9ae4eaaaa8e517eb22c85b7d6e23ff901611380e1399178b4fa12271e9309c92368fe7d970d3191af873e8e', '\x0168e940a8752ac678f6553e37ecc7d25446e0bd5bfd56b0cbfd520d25dd7d5133e3e48cbe645fb0bf2947489e3095af9618cd331683e8577ff075572dd36e278ce51a0d36431a8beea8673d2e1d8cf82f465ebf64c72d01ace5b3d1c08c681e13452eb3bba220cb4908e7a27f2acc32971a213817b1a86d39a582296bf80ca0062b72e673b6e0b0460e408c7c9d83668c5336b161c2c172dc241fc2f1befe82b1323e973e933584237164a9ce5fc781b50f6a979829d225e7a1e74ce54956c7a9438958417e87c982c0914b819bba6b194f8c3aba66585c819017227895835c806d2b6dd773dce9956c43896c2949df2988b2183430873a840e58b0c733273ca06c3c0578310434a4c6633edb7954bef3df6b7921a338c92f114dc0a2b71449758c9479e4aba1ec235ed8acd1f46f5267de68ffd089bf71250a97b9a3c79687e10ae2f73e04409697af419a89ab2578ee4faf49e74245dab9c0990b069ece5171766c070cc8e83271789c77ff83269277f1da44ea00e31a2cd7cae7d21dbe407a15c79aa293ad549c200f82d5ee90935c5747dabfeefb8e46778903c16fbdd63f39d142515b74227701d6166cb38d3ebab218cf4842ee6cc2f5558b7ba4bb9acdef4be37a576edf5eacc59b76811f987c75e1e625b79f4ce016aaf9bdbc8e4b6e53238734d5779f08e8af6e53ac5fc50c63b691120c73708608bc140c9a04f013759d74ba620079a36e855bd682bfd2238a77fdde9f29e55049c866238ebe360cf9bf967e4acce2cd43ed6a460b87f7e1ae44a5cd06616c43c431766a7ae066102bf81963c943081fa20bcf5664ee798f79276d38ff2e8407e0a0a019717026eea27feb0c28de07350697aa97699ea3547b8dde4f0329e7b11b9634c3f3505fd6d9c5e90df4fdf482a2a9624b4d73c44dc3e80d98b804c483adfbbdeca6d90f320ca8686fb40a7cfe7d9c8a83d5afe6e99b31d1b79f07495976ada76dc3a4fbc75545b96d3f32d7657762d85cd7fc5fd0a151e3e5fb430d9e7e6df5af455a65fe0b37a4c40d7273af5c75c5a851a6dec5434933adcfd9b3e9d5ac6f6dfef902adb8e4b548962c94967ba7d119a8498c379677caff4845b0e622f703870b4b0108d675c016eed0159131e9905f6847e558688725e02b98dcc28a4e89a6be575b063797d3a2dfd7e78cb4768e0ff5c802cbe89f8e86fd79152b3e558de22a4aec56bee521b65b3b6e7a66b35c99602ff27bda9a7503b5b1d336b523799413bf657a9c1f815c55105656d38318f3d77a7a2e3cd9f45f4239ac4f06be8324fc14f1bcee3cf134dd3e05fcb06e1b4869c1d837b5b4df6e497b3d05cb682334c2b110cba5d0266167be08a06c2033f7ae540bd235babb37d0ff11fc4be8c9f0e50bd3c7948e49ca98ba9c8e7826067a2195b76ee1499e318d006428872066d842f4afc0bb9ac47a56c2f985b3da7585750d12f6a275fbba75aed6f04516f6223a53448158247e2023a5f519f8fad596c94eea887c9a0fece8ea4d785907a6e3609e86d72c9ba60161c40ab6bce98040a43c89c533ce3f6d8048082c1cf66ce272073eac4e78187c4a0656e972ba4773cfdb8d2bc56c010560172ac83b7cd784e98e9e66d7395d826c33d8e4e722c21a41db4eaf7ffaebde3d653fb85d063da72adf996cdfb01297fe1dad6ff3f2d4b13fa08f9f024ba18bc7311b17cfa106b2eea0534429631dadf4f544d94ed62c0e75efa3555afb3e3b5c2a494bd33e88f7e45d7f0c832f17702a360052a228ce4fd2cea0de451c53fc353694f4f11103f70ab88b93e6adb7b4e8d6d15f3143ebfd3e4663722f94cadf85cfe74171b5936c45e99888c6495eac2aad5c571223af13968cfe0040a6569da6ffaeb25cc8c129080168cbf22f086c37cd1ab41ddebdb356c49a32717681373c02657ee881ba06ddd383069f25237a0fc2ba608d2a7a29c2822c843b0f8eabcd8b61b6b77fcf30ef8a9ae30b4c24e9f2e3d843be28a8a7c9122fcaf0c4d70e82146cdfd86987c953f55be2dd15b4dadab0e3d8576718fef06cf7d272365001d0ae119d662113cdb5db4e312b6bfe237e71e67dad284a161086c192ad4bba677743153d304dd4dca91229e15c3ef77f2b55d1b866e2c5e248e8b5589a5543e8311bd0034a8000c89ecf03cf50ec6e244182eabfa876a52e15dd415ed8dcd19e7bd44fae8b9e771e946e242dc805049fb130a18503422889418f1dcdbcfb804789ece7dc2b51ec5d407e2e5f3582bf29f4842d177e05e6266cde64c9d1f3c5fe9d5b8b6fccd42cd5c4d4362367a3238012cbf7e0e15d941bc8b3bf41b8f3df9630519502ec99f7e979bb7ea2e379e1577508c80f1425e068898f8bee2d36f455d95cd4e77cdf3876665a32ef66d41e1f7f635e722e09f66e68ce6b11b3503451cf170cd95b03bd18bc4f9e5bf8b42f4c344806bd57691343796ba8a3ef2c83e8ba45ee0f9ba321c8027e13018a6ce73bed62a5c1fe567f37331ebcd85a12aa474e64b7a1238de3e3b3cc427beb4b65a760f009c11fa1cc5e7246cd531f872aaac53226c517a4c8bd0b047a1bc22016b9f077dac743ce065573bef94ea749ad7e01ccf61fde10cb99eadd1d8a287de1a41ba286a7143995b956f02130c4bb839f8b40351a9548b626f0a7a91333701ea06df5147bf36f469ed5511102110f457abc72c334e542d424cea0f6425d84a5bb4ec0ee7ca4930100420da09f6e60cf2d4a9fac9ee375f8082ce15130a0ae7c2f025b197a19892461c7549e60ba53ccd9ac60aca078e218978d6a1816c47639dbf6d1270219855494eba73cb1b9e7ef5c3193d206be4c62aaea46ef306296c1833d8eea2170c5d74660c1fe38577d5cf834be298c60d27d5f7054c80a94cfc62d2913854d4fc2fbae6f1b943a858416b371b6e230656d3d36098ed3a810493a20c4cfa060265e18522ccc8901737b5eefc7013959831fe5381d25f333681877991ebb033ea59d4ffdbf2a975d599465c91dfa9d67cffa0e295f7d2b8bf9a45a10586a16a538bb5d3b93a1b01b80b08300f8fe9eca4d569c06c367f02d0a0ae813852770d307797b2b1d4babc2c8577ddfed33a2d8f0b7539e7e2f0041701d506b317b58a7fda3c43714f235315d8dc7def6acc2f700208d504db0d5fd907e0c28dc65af10d5bcc3c3c96db9e7e0c2892d957a0a7e2676af572afba57a7ff85f24866fb50fbd7fb408d94505f21c0bd627e1b366c700ae1235fddca1d27702f6ecff7c7731f25a24b8f7e8b365750b516431e0e831a8eb556775f657e76e6b2a120119c6aa37ce8e94680926646a99e44d82762f1f3d5f800f0c864fa8cb1be8588975f556d3bd8d0716c38eee39251c56b6dcf83fcd2ef11af13dba896b315c81d640bc7116978c5a250b2ccae5ecfad9337c915ec3cf83f36f3a95a865363d18b3168a9850256256705abd7d2fa5cf7d86cc78846a218f4934e3a6e80d7b46305af86fa6a3abc3f53a4a3b6092b388b61f3192a456812887fb7f28e599436b08dc94ad521802f5c1e4703049f6a76f0a6f9349640f2024e15a49d25968ca9eba5359065b70a12f450fff718cb02ad1df94c7fc6a6085e4952028d319044bbad06eac587262d753862f49a3f4898e56f5293d1e71d1ebf8fcd6f5f454b9e487f7d885018eb710f790540dfb31fd45cb3f5d12b91494fe3fe6f2a19af5614bd38b31a9e91f44b1b40e6d60541e33c2a2eb36d60d6d7048af42f482af18b1bdd5a3ff3b154be6b659980bc441a9d383455edbc48115f48c07334acf2b73ec3c05b2e020ed67b346a958678d1ff69b9fc090f98483d9b0c1686e7ae4a6dc730ea45e8126771f1b0c02b25ea1ff5fd51dcff74ed8371988e4bf69e469902e7baa33e5885b9759f8a738ba1e31dab226c18694d8656415ea930ec3d4df6fe2172c0e31af2c175b49f1952c6f87ae6aaab1c8bea4b1aec5086f0d8be129e7cc5f7263beb2f89c2e4b092db6f86fc1341e84500a8715e4cfb9b33f001c9539aa0cecbf4edf3186df80e1eb');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b6ed-77b3-9f91-1cb56b06432b', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 8, 'in', 'HHzyEY8_jWJ3n99a_G7v8A', 'PqSI5nEP5qVHVXrxV8olzg', 'CcWaAF2pSOSGssEjWV7TFA', '12dc755b-20d6-488b-8450-97623def33e7', NULL, NULL, NULL, 1795869619949, '\x01e092225e697b587e3579440e6854d5cdf48ce0f2c18d26fc0b02ec41bfdba4e7e3f25c151afca6949213551123d0456d4bbef443aef58e4be9c82be7198eb153a3e115b59c963f7520e02b6c220d8847f20307c0cbf1aee628887a1cf9621f2ad650d145220c5c36cece0902295d575d6bb854015f560f479c9a1f3f08634f4685327cda1be5948f01ad28aad67a45fa6dbf302b3589e988a1fcaa5f41221da2e1ef41717d147f539646bccd07dbee382d85e8f06717ddc31eb01b95aa210f769cdac6886b89f8ad13d2ec0ac771bc69fef13057f61d485e9f95d298968ca8956f9c282b938f16e954e0e19133d8425c04936a0cd24df15deb47f77c59892c8936ec3c8cdcb7b253d83262101ba1c89e2216d1c2b6735ee7d023495de19fa09bb9769df98d1de94868475c9a28c4927ca4f76e5b9781d36367717a851fbfa672ed0bd24a165ed3353baad193108e5196b8a641aabc5bd28a68e97c6238c78ad63be38518ce61fc60c1a49d8b1b96743492013a31874e6fb41faf149d7eb3ab87ffac1b59a2681c4ea86c3eb3db150beb8f683a7704c1888022c8be156a5ac198db39f3a89428c6e5c01c0b569e6eb482bbd6d76fe97d423bcd5ce4119cc7e541221f6ce25721ae39b7c570e79f55ad426d62d7553ceb26fa8f2266b89e2efe77e07aa2fc9d13da30e4f914ba840274ac2edb23a01b0dea404dc80080bccd6a53180c55258f99f488dd6c8cecc3fd7b15724ac460f68c619a66edb2eaaa5771dce422a7631c12f0243cce4a1564765ba255ba3a8c85e15e6cf97f92affd38db79f66ff22db87bc1dc5168aeebdeaa9330fa8853dde2b0ca242815cccfea9294e71548656708daa8938299f2af5eb83da1265f4e2b0dc06146ae037b0218dda1225a74a0d0e628974595169efa298950e1a52d5da8a01c3da6663cd8bce3ffa519fce261d67effaa4126a00b4409db77c224a8a5405ffbdb24f1ec50b1a1974eb49217c18066ae49f5ddf828174d2d9cbc731774c3f2fdf2d81bc6fa8c2ef73b8bcd7ba4332f503b6e892255c010894c0b30577dc74f4da0a6ff28b25c265321f465bd42bc311b4cab08eca0a627c7004ba7e00cec700e3158a4b2e664338c6229b3c851cd734df5076e16a4eda908eb7f2de15d9bb8cc96ec2b0c32cde5be04359a4a9da647f379682d0c843ba99f853d0cf04e2823e8e470fb92d9eaf964296ef25c578c25682af9a4387c6cb8390f06bc11ca4c18730d952f26a10fc03125414bb0d15e5ce9ce9d4a6f3ffe9671b04a4f63d1d6bbf6d13d2379971f5c8993ef7aa9c78ba65fbd6d1c9cdb3b372d486030cc3343482ac029a38cfba8d6aafb5d2ca5e41bb9b32641e33805091b051304e4d1bfca9e41e357140b99431d03674d29fc1e3c4c7ff7d342acc2a7af1cce8b7671f82aea34371cdc1a51cae810e419390788cba6c8fc729775e2c160e50949e5059471ee3d35cf912321d7e93c15002a03501b96d47dce23f3bf2a09f1ba5f2de36f9d981eadfa050fdc155ccc7bd0f6332ef017278f0d9702816940e6d8e6362c0c6edd33c49fd83651f5774f4a1bd96ea2f6072a681a923e12a11007b2b30bfafde12a314cde6e74b0376d0a1662ad2b7c810e883e736b1eef16fcb49b5c0178eaa116ce8ed6be5b3c64a868c4cb4cd859d7cc4b161d44fb910c85fba59e5807b9fcac778c319c7f3cc3f5cfb355b6879ddb434430fd961942d5876f46511fdd47778e537d11ae37bb5ff5285e02c790b282ab2ae4bb35bbed5ea8c819a9f28d94922f4c17be561c886152e26037f078f2ee4c57df7fbc4fddd9fa4d151b8687541507b64d32a0f58925c47ecf7fb2e3cf776273fccc479382f6ce9d85b8fe36c66b88dfc4275c29be35c3024a55f78ebba6c37852be16df3d', '\x01472693cf490cdc1de7251347b0d793b98857eea83d46bbdc1c2892c0bb22c58f225be43b6c7d12a0ed0a8e79764269e26a7a5796f483ac7af10fd529e59fdfd968dbea1f3ea9b605e887068e7d1d8180446a4e5d1ea3dafb896b747155ba0bbb48597dab3b3e895f4b753746b4903e55ad4c508b77ddfdd5d83e100f7e83b85d9c4e602158b9d76b6164830d2d6385e6d19f26da2eda719c214450d8ee3940b48619418f23e99a081ee844584227c69772ce806d9bb00f09ffb0f48f269980fca167b44dff8f523753bb6b4754fffd53a20d9ff5b5ca5e8a2becebd2b7faf3df1510936c706c4810f78ff7609762a43967e9d471c2bebfbd107980721e5280d69fdc3ac473129127347c70de587da289fd538648bf8f7294dd04124590e0d68c2e26de1d664ac6ecd8c7927b6051ddc0a7da8c6a490517d1a9f9792d6922907025a2b95d5297cc8e81e366917a4f11aa6537280f5fcfeef3f2520b071b4a0233c4837d0e04f05e7e2013916404cc72ca01ea6a83a0cecf4e4cdcba9afccca14726a3906c862af730c4fb5a4c3464566afdbade044001b2b39e0ff9a1c148c110958e9e828e1b2aeba78274a47c381885590a9a0f5d049f92190a715029072af0e87469746d0ea1048d0e51dd02228ad820568c5d52b3830afa42c26c7de73aae99ef706c0efcaefbe07778449894d09034ca175bd0a66b2674b7cbb56145c403421cfb756bf030f709a673ba178f9263b16ca3f0b485074de9caa864e169ef1f0ce5ca79ef6b843eb1eb2cfd5fa1313ae4b872b338ac81e2fffeab7a6729f641c019400ca34a185cbda3a7e9b71b8e5da75363346ea01fb52111d7b7d8cebc437d3718525aa2906cfc8d104c3a25e4e8d7e91f21fad21a520bfd3777960d6dc33a6179481a0a456a6f1e48c1de74c2550d552e9adfd91d22f25de221430f0e6e124181a595b284b5cc4a4482f52c7182e8c82e5fb15c48b5ff564ad5cbacff20a81464013ca2c76d970c36a16d602e4bf3a1193bc1b67ef587104a039962853c745819c0f8bce14f8651a1fd47cc114ad21697593ef70bdbc47507f1b1ebd894f45c49686279bda8a4ed1634b4941f4219820630f8ee46dda029df8e363aeb7823ca76f9481b88e88f337f25c53a83e03d8d3e3a06883dbf3f8c9a3f8d90b7d68eb639a72d6b9bcc64a764a49025f5a436ddfe9e792abfd02b31aec59c5db5bcc1f7bf7a23b61b2937d58fbfd3b826f55444871ef7c4d47d9535dc5b7b23734f88f41854852cf0d0d01fd31972d132506f45326d88493fd8101740ed00ee8b63f726ea6decc6337e089f1cc996170bcf75259d01bed0b76bbcf38a8fde3bc91310b7e35c637da5969aa4f533baaa4529e8038c7f66e30474639121c85e79b3122abb726d159fe0928d95de83e51bd7b41682c65d949978b078c85178249fedb5156e89c1c708dfa3cfe521c22a251e8580b4854f5c2fca900e586e33899bdebed180d70063644f0474d4cbd98f5c86e6698875ecb5019f8fc7ac2ffcaa53010c0d4b844da6fa80c65a22a19cb6e61543d821aafa6ee769e4bc150de6fb7df57459c7773ab42e4a08dd4d03b48b5298feffb97c1b920a7cbd805a0b7fd8fe6207cd88cc0f4f74f425f0c78c6171938a91e8f0f707e3e706a9970ba7885685711558ebf5c10ca41e512757fc9008f16f1247714d6d262e7c3af9ccf87d2918630f4478d51dbf7536eae574f764e923c58ed3a4cb554f84ead7bdc38a2e13ff4204fa89e76a406f178ffff843a1cac97be1d2adb5adea77c3471b31c3ca31dd9d52fef4c70a4837ce443672afffbea01fbd51630793e8d636fd296c6a21c9afbb91b766d9804a14fa190983a2e053d5c910762c260c8a31d12a835ec671629e80e7432fa0c5a5739e20446806ef87f2877b0748121652a0921af102e5e4b6a7521f278af0255676b3afaa936143987b0452c8d74bb1c53ce5f7fbe4bafbdad79cbfe82c8ef27348cf55856104756069bdfad60d19bb7309e88c16a0cd9a6e7d7d32514dab3f24bd6d22cc6a338ef3cefd574f850a36ba5497181ffb0e9273086ea97262dc70fb3be04958992407c1a11b63069f34deb59d49f4a438a790c583f45cf93bf094491161eb18ce96f71e5394c207e7a0aec0a355334c9f640fe43e68b2cd3be83124e004662892907a7cf6dcadb55d801af19b2313b738e84fb5bb0908c03e25020c19177706238ae425f508c819230d3592cb2286b8d0de6534ef46c074cbeee4f5b7f03a34565ef696b4f0cb4b149d1e09d5fe6fa9d2f9b80ce42b5c372ec14dcd9bf74713a69ce0f0a53f92c2540b7e35cb78f4389c50d3ce4d0a95aebbfd1ecd93283d3ebef2df9a4b5ff49e10d760831a831ec5f1c9c7f626c4c8a02cbbe86cae7399d07cd9e9c22bd74426a8ecabdcd37e1a423d1e62e4312aeea814b16c46840e996b068bb97d52c2fc3ce85f74decb2bc4283784fcd983c950e7d315f90245745346fa802c412086dbc5c5b6815779613176385f8fae7fbf7c6834c4cd038c047717a2ddeb23ef61cd84a1a25b9be06a001c34289a1d801b37213bec3aece2caabf0017e17df4f5fbd18ce459cd4206dcd6b51c722be7045cf5fc64c038ae783f60401734d2635c47352e2ff81649214234136a437bce7c5733fed95003ccd831c31d16bfd8a0ec953c8a58f5e6c35f608e1030d946dc1d6fea064dd3016b097f51250ae26abd9ec7d5f70b20f72c3656211ad318922c2bca8e4ac3a2f63790c6c9f833f9d990f9d32d9ea6988305f61f0b5981923dd66f42b1ca1f468713f1ef408521355ffd545c9f9207b4e3728faf7a769062861833edb086b2a2b555db9607ce4bad29e4b62910a15fdf79a1721a891be5704fc9d5b7175c7372700d5edaed1c6f0a88537d94377e769552bb85f54567ba6ac0665fcfcebe9d1385d8b78bec322332e883e9c65eff0bce12f89bcff0c9791cca879e250228d6085b10c22f7063e839f908fbf92867cae756ac37c37e59eacb491a7983fccbbba6b824cffd7763881aad5036ce39d05945999a5314fdd88130618def53c06c26f2f955e3fc69098de44000d98b9e475dadfea841b140c88c9a58708b823db91a9c1d08d41d1f9ab4d8c6aca20be69b6b8db5f9d33ee092ddfae9b8983af8f8f59dca2a2ae4a3bc5c7871367f123342590da5e2356c36be6bf8d685981eefe9bc8f40bef9d4e5e25dc7346f24c5dcc0509749e93b0f8a1236f8f51afdc733e7fc7657163a849d769038e2cd465f47fa453854e4680c90dd75b8e619ff67d0656ed2afbcc41579240ea7213d24cbddad9c7ff5b3b4989087ec271b907d938e668ad76efc73a339aad8c3de9e876683df173f036842f96bc0256e888eaf6dca52df928dda33cbee49ee005b9332c8a91a861c8783ff9b366938ba85b05e73fc5b8a13d6480c35f364dc6c2e87827d84e465427300cfc1a1e589b095c85cdb28dd156f0533fb83b8743615f51633dfa2d79ef5dad5550dfe7a277d9b8dcbf352ef22b497cec161f1ce0fe671e19a1e969e5693ce29120577dd27df66b8a47f27c1241ac670c22cde78a23a3b5760304c88b29633271dd8e87b3f7850f9e92e7acefaf1e95afb56c3a627b323de16a8689e05d30dfc593b2bc165f92812afd978f8a55ef7f32466543de0b47e990d2b6edea3c9ed1fbbeeb65c2db922cef082c682696181bb126197df86c96a302dfcb259e3e7f2bf12bd1571006170ba78b72bdbf1164d4fb67a90e97f18643540b46392e92bd466ef0874cb049cec3f2e7a9e88817061c2edb650447eec245e88c20fc1524181f54eeebd9a61091489d07b189a45075b2cc0e55a7232c6a3ee51358eeb55115e9277fef5b1f7a53b56302c3af9e8f7e801817d330968a6d722db55b61fdb64973d39ace37fd024840d81f6fd09a4e5c0624fa97fc860fd0295e4233f7521d1da1828c4dbcb22d10149eff35a119148d92dac10e02f7ca798068ee644b72e1c7deb19fec677c4b057cb2fa9a1c12adcb884ba1fbcd9239b2436cc7f642c805b33deb127c928d5d6243fb730f333496b723b989f445911b28e659685acb7dac5269e8548897f0ff526d5ec9a5e63115f5dff7508e5256566d559ad9c4f908c558afb81aac9713d654831bdb245ce450bdf84625b183a5d2fd79cceaa8a4f16e88aba1f2a36d53206bf1e1cf3863f39579ffb5099d4e44b059b2232334da845a2c99267abdd7f042aa679e3cd3de715facdb7a36b05fb115c7df4176fe1070f4ce1bf304cbe1d16cee42a7b2858a94ddc755bfcff67d25c6d2dd82c44eafb3c33abd79d82bfef13f3687183011b75e3fe69df782514a8ea0747adde2c2f56d9d8e0ca8b82bf4ef462addbba967c5228cd36e9315e0fe5e0e413baceac20ebe28d63f863196f2d1a36c81924b28bd3f55ca9b764418eb81ca36305ce4c1f8051dff8c0b04a299fbfdc44916059a59ed2999ae871871c9989acce94da2b9db3a9701d357a5aa507eee9c56e1336cbd220ce55b0c03f128a602ef486cef58bafa5be06da228bde853e7bee5200efbb4a5bd190c2e86822c1c4e11f3e3441c74f0d0f933b28dd2bc4fa0c2045ba065115dc99220c358204c35f5975ff90b22c7c6abc834c8f1f5a9abdacc136b0244d5894e2f6b6858f969379a526c99657b4704d6b3cb45206e4c7abfcb7bc9752a7ecdcd752694fd532db25a9fd88760d4271f1948c96224cf8309fa6eedcf86c02add43197df2ee4cba9e0bfd9f32a555883023ec5e6032e40d33590dd61a06b1b968d349f5ba551aebcf710d0515c680feb0b450e2724c48b40e95836cfcc58a90d14d551e46504b7ce354c6c2dd9d593961541dc40e856351593d2d516cc4cc784404eb0e65d9c996e7ce233f524685287c3b01a4198daf6608c6753fb85cfc92e8f9c5cf6e98e97ad25dc72e31767f1233fc592f16086dd59593dfa1626d538d0eb185400272a2500c3df2582df26036bc0326a42bc7a36294369a6285c430bba3336360bc0072748a9d611389d20283b44f4479363521fe5d35b668ec2d859662556cccbaa9fd9567693e20cd41b2d4a7594cd02292b5d8688636f4022ef8db3fbcc401598a10f9c1de14d38686c6efdb9246c68c1fd67f5934fc21885fe9e09e2609b143ea85a31fcb266d782a1aad389af5d3857cf9fa2e352c76adc376213644517ab2f571eae5c98f6f1614110dc63f659791268c95046ce9aba4a6f42cd8fae4d5f102dee43416881aad72bac3bf00a7bef1648995ef0fe7318a7c243c179cc28f0c0f8f720d0660c5c2d8a86e65cb6b697041f9dbae5853ff86a267714619fecc9fd82680bb5f44c212da943aa82a0bc66a1baeaf834e9586209a42bc2fbfd81793a0c277a3b0b85fd5db7915223d7d93a67392c2468874e5cbd5fa99ffee607b85e2df95b5b3478e02f06a7722658791022e2eccba8cafe9122fd87fdc75e66f70cc1bdded38c84512cc3294ed492a783fd6fe2ad2eae1ad88925141049cb19af6c465fb2e6a69b485eb9f3cc3ba2b2f8951a340a438ca2f0a1d671e17fecb98f526d9c9a8543809e9663e8fc0aab92331c43816d14476b78e4b9a2df4ae758e471044f409751a3b9f95b9440b3705a620e25671c07f2438ddfa156eba29a497e1caab0658ed39520b853c3015de13acea2b584746453cb79ea300dafffbaa3060cbc8c57ee72d97860c0f2cc3adf7a5562363eb165b48039671a73b34c15a7cb505e9c1500255611feb943e77888cc1e6e77398cf3fd1d03f1ee86f55eead31008d299954f7bd266bd3c5b9b7914e88');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b80c-72e3-81b4-16ede845adcd', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 9, 'in', '4ecgZKE-yIirfvNLDP8dtw', 'geBY8AZ9CgpDvVRucrs6_w', 'dubu8vfMDLJ-PdfzHvhB7A', 'a8c137cd-d943-4f91-816f-863cc77bedab', NULL, NULL, NULL, 1795869620235, '\x016a90efdc2255ac325d78c3ce338f42a106fc25272e2bb447b841ed1d71cfe730c9f3be30429a75289a4f462d6b7574fbfcb117b034ce1e77005cd6ccf6afa2a39bb82b5a986d27068469b8ed5d2e8ada56e3f05b790e50c3603ad9178f278022f84a888d7d40c9b9510eb6f8be8351efd1b06d032bf4d04efa5e69dc7c429ea0e4351d19f40143dba2b7337b77e74bf937032a62fa5644583e875c2bdf169b409b176e7d38b9231b6366084153beadbf3a5407eb961541d6d29bfff503dc2b762276f480c03a842b2c7cf7779c9d4a22b5f9f6887b551b2395f5b303c6cf8954afc8d829b9fd7cddbc068cd63638152838899cf04e91b585c9bd9d73cac4daddf140cd8a62acd0c0d2ae7c49976e0aae01e545bd77c0ede12c1665a17561575baace98d0f7651f39e2fccd7d9d574680272095f3c0b36671889ccedc28a8e2666fa8012a9bbc87fbd8daa7bab472e56aee6fdce8e197e3306964b86a2c8c27ad90b15aad7c4073958666d704b49e57f4a75565715b786c9d196640a05b139826a8ae7bd190ee167c768c91e222f280b8369c338afc9cf4a0188d5163fd8f6ea0c73488d307a68fae5af734adde7f18e756a2b80750f5cc6c9b925422dc79c9ae25a6b8fb1ec0c8fb1a8bf42de9fa615152ee367b094352def83798a5e7fa34f899d921b069427ac44d2449d9962a95c87c360aa2a7e5e8a7261032bc9a0f4b45d537a1aaa88f18d13fd1dee9d4d5834928893b8387ab2b553de1612abceb8746b150aaebb9c236c753bc2c1a69db83da191323ffbe7eee93c8b22bf64fd2019763fcaf145ee802bdbf7bfbbaaf685df70e849235373634b32678240abdc37d50c5e86aeb0d69b30bd5797b076d287401b9c2c7cb9806c5d66b418e4bfc16f4289ecf28132d6b2e39829ece9d59d194264c59a0f82e3f47e433f621f5fadb2c03117d65edc6a150dc6d70e8382251f762b747e11ed290fc8da85c2b2089fb975d081c30675ef19846c7a706654ce7700bfc294bb30e8a90f339fb68568acc9b6bec209063281be6610fc5a232b73238229c5b72fe49a7364330fa8c3760882310f490aecc1640dac51a887d24d18eb53a3ae012ce858af6b8fb8769ea93d318eed94ee4efefccbd45a7c31b47b868bde4e3413b62f6461de8b0ecf2a50b24b7077d41378b26cadfcf9306455570be746bbe4bc22c15782fd08d7a088db549affaa80885f445cdbbc0e7e41c32db6b43d22543417f93ee3a193190536845917c306d94831c5b7e5f8815a9d035bb55f30c400e72047c86636e9ed97dc6c24135a9779d2b725295425f7e646dfc5858e05ae8bc5824f6c86f5e28fd1adeb27c37a632f3b54839d823b6d7b0b881facca11fc9411336f5157d61a21bc0023e17eb09c97c77d5c352f83eff3e564c143898799bc8bec112b2f9f5a9f77bf43145aa2a09933db528e49e0b36fdbf0f129caccad827a04145dc111b13980801c14fee5acde0f56a08f13fd66a483b3e63eafbbf0b2f7feab3bf9fbd4137e8dcfba8a4c9eda2ec03618292e514b789617639e13cc874b2286cc5956cfeeb2edc71b75d03685bbbef21dbecd18b25149206f2baa3ab2db063f5072140d0ed3699d4dfa0d125ded821338355cfe83177d9a956ea4246259c6befb38e678945aad43954f7f0c22ac0d4274aa51f26dbd3ca25257c59df0cb5506a2bf699f2e1fa18adc66212c96af72de8a4f23e4c7df9660efefa0608437588589bf28576c53499cc8d5cbddbf26342c60f20825cc78e117782d9792775bce6a4f6d1f87ff88a630651d4a82f158a7b5aa1639c3a393cf6d3dc66e1397d70ff9b399cd40b86327f674299bcb8a73f851f7c210a7133f316def9df6f4f3aa71c7bfb6824cc7d98952bef', '\x018a2c89261d54eeee174625e14e7cb0c9e3e34df5048e6fe2c096457a2d9e3de8fe7c2db5fc350f9d53b5b471422c6a69bb98c3596ba464b5ecbe8919a246c177eb3fac70f1fc97df58927201cbd4012cabf27690fe7e76df785c458cff247b22058ed5c9a2ab6998e3aaccdeea30fd8f50f77336d3edd050f98536f48f2f832a75f3e35d53950702b222b10c5185c5d8ce7551686f70419f975d64078c3fcf4954fb4b2c54fc4792957f983d9a062cc51005c60859caa709c86fbf107c46aced72476891f681a3bdb3');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b8b4-7747-af34-6947a2e8caff', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 10, 'out', NULL, 'GeA-Uc-zGrO5mncivpMHuA', 'JgbM_0TLurfi13PjVbeQ8Q', 'a8c137cd-d943-4f91-816f-863cc77bedab', NULL, NULL, NULL, 1795869620404, '\x01423a0e2f05049f30848b3b6ea3a39c9be7cfc4da8f2fdfda31a11a1661f6628f7554bb907f7d620b21dad615dda8a75d56ee53fc63b311eb9b7fe0dc4cac05071ca7d44226a5164efd55a07f1f47db4f07ecc90456e11701918669415fdac906f33f54621334c61c4c01de34c05bab6b3b9f65a709b2a04b2f65d4f7e48ffdbed33f002deb2ce3036923c3c8927f3147e8c3b330c5d0df5b9324ff8396b6e7d82b18c9a5b2f1435c175b664e489646eb87daa39f7f9e4db4ddb0af713beabef76780967478c593ad4521c658ebe4197ce9641095c7de2ce4e8bf6a8ff621d10117039f8efd288fcda097a09948ad3c8a308a6a38e9e3bcd2b3b6bc3848e7c078d63a68ce5ec4a9c9b36119fe06ccbe3ee2f47b7144e3736fe1869c02deb9c19c3a075c9506fb0912b4f0a7a1b8ebaaa5894e964216159949e6252f3a35415de93dfaa0c992830c1205dca7ac1ad42c15099330580dd88493584c28512760a5153e16a04202d2094078c046b091498f25528a518b2dd79d917c3bbca517eb41836c82637af040962e6c0cea6c5c75271af714e504e82fb8d981042b71fc3c3934337dd509d14a3c7312ee0b080ce4da6b90793b5d921e1c26e584d21f774885abd14da0f8d410fccb417436ca442ecca5bb9d0eb608cd5a626e92544d73430ad9679558c319b27d8592f57b711e7b943b91edbd01fbacd6bf0ab9e335f2745e430665294c80d0c57a28431997886ff1febe38f6bc30356231b7aabc8d69adfc06ef08c349e60b259a78b5134b035ecf6a65c0588f100f79136042b9cc595fb93c0c29cb8784ef52c2d9e9ba2a4d0cb7a89cdf72b99beac9ef4e032aa9c39f714a5384ace53871cc4a99b10bacbe600452b40835a8655c87a51512e1f931b559a212ff90fea7726cccae46f5a473382a1c85307f4430e4abbcdd3097f8f65814c58685c832125c64e20e66ff5ffdc2c2d31593d74f9fe97f72a1c98d4b1d6de025eea898dbfa71ebdc82e76dcbb09f1fbdb025b2c4cf1d0cd7c0ef8b4e0786b3848555ecb4eb42ac9236bae95c8bb190f4361cd3949ff59af4a2c07fd3a9ec23e724315135726d49537e00b6d001d2a18218f7282da75cf5a3728cd7b66ecd1dd52619b6a0741e6d3d62f1fabbed998b97d97a7c235e7ab48c4c046f588a4114d8c821efa11f697afd01dc7556c805598da0429be3417d6ba34d11a44d6aa419bdf50d5c32d4fe8b26b5db2bafdcd1bd91634e16ffd514a8b436e42cefd57069ae65fc0ae617f005d42301eb440b6603540e78280db7f0cc3f3ba3570ac3fe86cad1c4377d6d916ac2dbceb6ef128346cc33109f8cd43a1a7c6794f212e654ab86c1ddf4275eaaa2fdeec1354e29cc0044a37ed4d43f0592b4b708496212af061a2b96a282eb35f476b7a698a4608b3f0ac554146fdf342bef3fe6a10ed0baf49366dd605793e9ed061e2908c7425428e035dc493cbed6f6dffe0691390830a6da58c258f9966e627f4ab23bacdfa7b802bd25c15777819c36f8e702bfabdd8466f3f1b3e5f44631ec0e79922fd4b302f1507ffc0aa82c7c213b4867d5fba832c3389a7eb89dbcee14e692670274dab012ef65ff1fb0b27f1da50456ae32065f2ce5129d78b00bae2463cc56e7b7b605304574cb148a6a021c6229361b299b6811af6d25c8102cbf96cdf51ecb49b35ca075ee23616e5f429715eb916f43d590c3494f8de273250eaf2bd13ed20de8ca558ec4b2cf0cff4830cc4cf92506a854ffdcf7ca8f0d80ef04306b16b17a99931f2827a1966dd42b33aac69928269564a4c6f33fc9a865ec7cc1ae5915d16828714b9d0a0f0cd2bac6ff1c56c610088ca50e89d9379b2aa72fcd9102e84367cd93aa090f4117afba0110264cf7339d694f57751e3f238af6d433da96d3', '\x019ed00a79ed2c559c54181194541fca75d1a1895ef373963eda7df6fd02759aea2d9b12b3b736300cc324d18143805ccff3781594f1f241af6f39b29230817ef105824729f73be02d4cb29ecc17f6997b4a97eb96581776f07b753764cb707eaebeb5f9b4e07eccffb626a7ee9c3b418347fc78f7977bf15d5730a8304900ea025b1feaa2d93dbb8d0989f7c6a0088870111553adc0b7d5465fda4245e29c31c63611b137dcc1377b4e65caa4232c52573bf6f5afb870272eb3bba66258a4e15d0afe2536358f279d2f48b39047716fa45f7926a2243eda1651990226074bc8db5a67e395c0c05b4288903537285a4511181cc65caa33e8960d9aeffa355e7059a2d1cc1e63912b3a560a07d72b5a1f3e7dacf6e09e3d84d6e7db49583324ad34e5691fd1f74d4a553dc6f976bdd62f3a733273a1c8c9fb7c7994463e4809e128da5782cb3d061449bd248eb9389edc498354f5e8391d742ab7569169db704efe82e4947174be5e7cfa94a0d0e00bc7dbc2371c8db28775ebc10f794b747d59e42a44037503e4dd86f4b6e6efe3a5aa0e96f1a41093620471229499c3ae6b1d7f7b17e18f20d4b040a9a8879d139d7c19f412f316c861175dc69042bbed030516168e5b6a6fd62b74c4fd500243575ead0e97010e65bc220db8bc940bda22faf735451a6b9746325fcbf9309278a53aedf542b14aa20c0bc5ee7c87b01f500f570152eff4b1a6ea47cd269ed4b7f6280bd82d9a5d544fc91ee512c25c9c9a654c6c81ccbf2f1593909ce7c2dcccb12dc369106fc93c5122335f50f9885684ba22952502e559b61ebc2eaff40b69dcf2a02e688c9c930b70daaff8a7ac02f750ab87019573998289959b502628239c2fb2574d75f1b54825e1980402c6fefb987d71cc6085a0c60d5df1d48e68a0739fb6ff1dc35e8107bf5d273b6eee41cfe6297d208ea38950adac32c77ffbf5a0d6c665c481ecc39a6d1964b2d044902fcc90c93a53cb8f5e692afefb846977f53a7838edbc91f7d3d299614c38887674861a4de9052e52ca5d43361ce156a7d868cc73d24e8f031056540c928d4340f9f3df90d1515e8ba7c6d5a2b338c26b7cb8f68d0b6b92fafd689ff22843c996dbe8723bb003c2ab1afd11bdb87f8dd2d8d77e9e1045142c96b85b208e128e345819815eed4e');
INSERT INTO didcomm_gateway.events VALUES ('01a2222b-b966-757b-a790-19110b52a823', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 11, 'out', NULL, 'ryXt9ictfJkculfcdXtRQw', 'riwADVSwZrPgilLQcQM-Qg', '81101e2c-7e79-4a37-8a22-d19267a52135', NULL, NULL, NULL, 1795869620581, '\x01cc6bee0d6ff4647ae02b3f7514239a20cda08eaae6a8d0a8c899163b1431dcc0f09d708650b494cbcbff4ad7892d9a0092dea71e5e5ee2e2cfec0a01fefda8e824b51e4decc69953f08225d852e3dd16926e4565b3e6b92db134d7b9b79ff1946e4c9f0c68014c74f24d3d2ce1a0d2800c22888bb79afc5d24d32b57c01a39934429c90c627a6b293aacc520883f9bc944a14e6efe3c025192a091f638801937342656c6543ad043593f705f897eb9a8748bf5904a98651b527c027d1cabd4b2b0cac973b6af0e116208940f8b85acb3c808e2af02a7df1ad06ae9f04652b57fcfef878bdcc843fe8561e0e9ed0ceae7fded60a26813b906a037b236b7538b37870023f33b087bdf1fcc0de3b67c95efd2908d348b7db6f9878b728f7eaafed934f9ce4885689c2daab84bd36b3302a1899cbb00a8553ca5b515c233fbeffaa272acfca93c9b21eaede4b8391bf5b022ac641e065fcbff1e3ff920087d2a037d39090d64be20dc0614a65f53093c4ff796d6efb9817ca5f923d2a1b535b054d12e513b1ae87aa8f8b6c2ebc93a988063c1347a59e2dfb728660ad3288ae801dbad9529973c390ab287e92a3fb31d6b5d81fb44a5d0c9745f7774a6647f5b9fe36b3951c4f98f16d194a6a6986aae42300b18b20980ccf816c0e8f979a683879e3464471193de25ef856749a03746f95be68b1e92d7965b5846e89c230b2d49951b0d7c64057562806e49c65063182bd5763a4bb42425c33ce6f447740f2a393135d48d62d564828a9e2b62db888ac5a5a01e4c92fd71389222909f528b756623567780a521ce168b94de300c86ce30fcc6709e7011d4ad0f7969a2c5dc60df10ab067f45cda683e58c91280f16072644f72c723bf7185662119370c07bdc7ea2ec60d7dd41d0c4e4881e44d573c2a7e39fd67b101bdc54fad6c5d2d9cf7fd2cc1b1e2b5703762b1045ac096784cedd2ad16dccf8ff4c1a78751a00e692f52fca8dd23a6256b9e52e44a3a30ea00fabc5f82336131060fc10a28f055b1736a6d647795d040cdaa65b09f63f13d5721ea91dbcb975420648c1de2458f501f4795ea7a7ba979207de5a66864c8f3f62e76403deec6cb97d55d5f35149e2304aa6b60b319f630195e617a3d3eca7f51b05e6a35f2714edf8c9734923d2ccf54c20941a5d2da434847306140137a4561e51fe8a0524d3c6db43c6e5e3a2d0151ef375748bcb3febedb59c0d4704a0979931a78be74dd37a8c2506be6dbfd404cf1763442810cd89e3256a44cdd850a8916f1ba8383de9ab417771aa5cb0fc3bd0f88cf3c101b106fef3ab724a6c086e6e63f79185754f1ebfd1fc799db5812a9a1502ccdc82548254ceb0fe756aceaac3ec6cd8a130916e5348a464acd1c971ce50249d3dc01c5001cea0f164bfbaeef951ebaee99bfea527054b7faf3ebae9b2f73533378d1c8f4222f6c0907fbb77e1268fdbda4d71c55d579e818580148375231abc2a8491a6774eecc6c5551e02dff2fd2b85c34afa47a7b27805ce3bac289d395ee6ed95569b346d96240985d9b1b38f98e365393e30f44a3bf6b9099663a569230274d8fa0357af0c3e27cb611d90968655ddb7d7328abd387b8a0b27501a5dbacf41485a350eb748b04f58994aa1bf769eb49f4de079a450d3040881c0492b0dea91a2209f4d56a3af669c4b77b3f0ff8acfc97258b44b59677c28bd7c024112bdcf0ca76ddec426583031985a52dcd6369c0a0dee2bf8e1d98d6555c9388ae57e7753613c446f497135d94346eb1401f7532ed63f3ac950aaa3938cba6f299fbdb18a31e929e69738ccac6355dc49ff4e4656a83d4af2127e602937445d900d37e7954583031f', '\x0144de8773e1809e65d3c45f407a75995f83e6e43f04155abb76c08fe34dc3718b6da3f34459bf8ce3552658a02000256e6bdfe445dece48c6e85c991dd004354be4d8ad13839221eefde896913d0c100253d1a8cb38f159f5dd608362e4cca69641149f9a620e9a8f78ae9509e17889430b1193e737971b5f9feded699d076da7fcfc6c31c2b9b1fa7d127c3decdd711e715b6565d7476565d5e8399fc957d5dc6035327e82194ccf67457abb5d3babe92dc81debc90045f0f81154e46272c1b4c54b8b71e7ea123a07b7d677c7835994dd06a40964b98cea7abf3b482ca1634ee28bb26e8dae1c2e75e0dc086d04e766264c202a2b6fe456523236b23cdc76327cf9212f1bb92d32c3c4ca0bf723eede5c8cb47b7fb0752afebf098a04a5cd8f88b6647d1fdd27f2d707af593172ff9a33e5f36ab40ee578c76b07834dce6869fc535c8e10fa75886c5bce91802e6e117104c5a6430831dbaf211fbf1ee9c38958991df0d5717bd44a29a7be71ba96daf6371cdd6e18585ba7e6475c763100023b934fcfa8f7c162aa62fdf4e41ddcf73d6da9d27c72da3aee2c5d43e34e7cb49790dfc5ebd1ac3dac5e03b826b5684b8fd43aeb0896e34e8efd1c29178238362f07531ccbfd939531a4b106d3b72564e5dddd94af55165284fb5800958c658fa17d96b5c64adc0563b9e4a02998d92c956ca4e60cf3f60d04f6ac5927486a31462e514b84dba66b34a54b18f917514c90687dec7df5870f269f49e0d75e8a35693c8c8f193ea7fd69ba6b89439709ecfd28d38d8b8033f65c2b9d89f2e484f35732dd082ee9267029cf4f1316fcade9f2cb05e8289dc7fc25ca4c675b914c5bb52ebd23bbeb7590843ccafce72dd701590c513a1ea063310df8587aa0e208907f3821820ec254fcd01d76baec44ced2aada91fcdd2191287523550a0c47285aa3e8d5f1c34eea9dfbcb841edf65381e7585dd6ba4e052c7cd737b5253f95855c1f653a0899c519b76a4ea283229c8cd374e4fd9eca101f240a425460214333fc4b3de3020f31f4a6a9aa17e299ae8342d64ba758c9f89abadd53644d2846ad85a1833ef1b8f501cb533a7f5962523860b0a2a3293adb7c0ddd277bf76f95e8402bb72aa2f56d754219dcd848ace5ee261aca7bc520ad7afcaf94678602f4aa5bdb75c6c4460d87143de2e9ade389c37a0b1c4a0f9982ed5dafb8ec874cdcbbc9f0fd265a64d786b0f201aac443a89338416ea2256d90e9258e690c5d20e72c13d119c3a4ed95b4dd50e8d79f581c8d845d286a50a35cf02d6bf53988a68aa9c2bc017f68371e771e6dd9f1c0114f5dd55ea4b323d6c7c6b11dcce7c21375c6a3d8a489f2777abe3277c2e10eb12cfbb7f00eff1337e978e5235b7e71f08323b3a218562ca59fde66f9979e489733fcd513b70bf31241acf7329d30a26118da87a0b81ed5aa1cbffd3ae3dd1d5a1a224f1b980d5e89b3d3ccab75844a07b1ef9f02c0c41daee5fd7ab5478ba42d236708fdf3339e75641857a12d1180b3f4f2d410f1da5dd4069734a279dc9f593a1c54081b633b23d69f396a8166a0eb2e6f9dcfd0093734d0d9d28ea92ee754ae2af78d7077e9e76ee3822442194d4f2c8ec4df930899b0ddd898662f7d47fc4d57fdd259ac032d269e863b42099d811b0fe798a6bed06968f31fde20c0c726f9b070a9676ffd686d6c1e26d88d854a5594403935b169db01a5336ffa673cefeac4a1416c7e82f14f3fbbd6a2761578819b43504ba7fc044a7f5418343c14b231befc1a54befe5e920d2a8a0e0c5bc703831ef0cd5e2efdc0dc69176e25748a9f7e47a83cc8c1a04c0aeb2f1d129b8b15cb9a4ebbf79e15f3f5013bac108dbb5e2be573e36bbe6e254ce3c1b3dacc6f7c40e9a8c1c4a052209958082cfc5a53aa45fabd6aa22a343bbad67d87493f7668a16741b33de23242c79d8d70b8d30e12db9b73c7a25fd2a8c9d0b145653d516eba20af074ae496a3017b60ddbd453614b3824eebef57522ebb7e4ad7feacbccf779c45c658edb33b629f15a52b0a461b10e6442b390ed59064a8a3b85d9fc06c6b3d82a27e7397cf2d9bdaa54d9256a3bd62bf20664fa481812681868a2fa1556f65c4904ac50933785a5a4c586b6256bb38583280d73afc39648b86c9d99103b409856a3bad4840f8d00f60308e775114de37f54e77b0098fa48c4acde20d612bc74c6a5ab012fd785b3d7ab5abb853cb45e24c7aadbf6912a9fec4b21bfb4ba60cdf2ecb513ded2afbb6eb09021aadb6df58018ddcc3b7ec9401be7fac6adff07779746087fd64ff172bf0f2d05b3e111f3e04fb859706c3cf4a1c1cad1fba058fb5cdd25c50e4902bc09c97a35a82208f6b6750bf52a3bd752bb0c0b6e2a2928a29572b4c82343da2cc165677a3b14bc5df86286444e9c35221caa118a047831f3928062fa5fe46a5430ede087f739a0104eb838e26a8c62e88a39b0ef493801d2558f66d0e7da4ac27fb42eb59ab9e57c5feb9b78a99baad9d41f02771825602922eb6d205f5c442de0390bf2601f1f403217d7c0bbd4b1c7fdbabd0eeb9a70ef3af6fca2349c0ea7eceac50bf96f403be3eb8b00a92e62ec0fbfa1a78842a38c6a030cf67dcc06a15ca154ad741cb728db68c338ef6ffef80ca88f40543fb7cce0f38fab041f677dbfa068da7e5a2755583d852c420e1465d939c0c8c82dec94b3ac77395063de8d67151a51c9c5f8ab8cbe1a5a97eb289b2e4db1b2d1eb6f99859f15609d3359322fc5cccf514b2e5a7269b90de2386f3fbda26a4209bc2222725a91851d5e993dd00713cd7b0d55d515d246804f4f3cd723f95fa1d8030c757dd923ff2cca3f4807772fb16bdd2bd29af0f7bdaff8d2539f4d73bea2e7f9e258559a882953d95202d6e46baa9570621dfe726c50a6eb1eecfd2648c48b6957d603a44c33351e5a6bd940f4b3a412e07cf7e565984c667bc4e76b21f7562dd961c4b7944ceb7d80ea7fa87999516d5009dc7a72f7f10dd43af992e5a96e026253cca884b7b4d8ce5aa7e13311cc4c7ce24e4094a5c3a1b6aca5632c0dc23ecce8fce8b49d19c6e9cfef8dec62713e02d4d596765b8612864042d2e23332b02bc2a45786');


--
-- Data for Name: exchanges_migrations; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.exchanges_migrations VALUES ('001_exchanges', '2026-11-28T12:40:17.354Z');


--
-- Data for Name: exchanges_migrations_lock; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.exchanges_migrations_lock VALUES ('migration_lock', 0);


--
-- Data for Name: general_messages; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.general_messages VALUES ('aa409dcb-fd35-55ed-9ac0-a4eab48f1559', '01a2222b-ae31-743d-835b-70b66c0bc8b0', '01a2222b-b0f8-75ce-9305-07a6b179764f', 4, 'UT30qz57hNUuIeiO_lPf8w', 'zPTJyTVZil-R3I1_nl5kFA', 'a8c137cd-d943-4f91-816f-863cc77bedab', '01a2222b-b10d-70da-8461-d6bca5f55657', 1795869618423);
INSERT INTO didcomm_gateway.general_messages VALUES ('7583dcbb-61a2-5ea3-b4d2-eec93d027b7c', '01a2222b-ae6d-706b-8b1f-a17b0f839279', '01a2222b-b154-73ea-b60b-cbf95561e270', 5, 'zxSupJvUy3BrwNdeoM-iuA', 'rdbngGkAKWjX53J_OK__ig', '12dc755b-20d6-488b-8450-97623def33e7', '01a2222b-b0cc-71c0-a349-128bd4c31328', 1795869618515);


--
-- Data for Name: identities; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.identities VALUES ('01a2222b-ae47-7655-b7e8-a1205d93c011', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'did:peer:4zQmQs2pX9e84rWHvBq6us3L9wMuzRdKji7Uqi37TfEqZmtk:zAhppojSkLYLoSMLTJqkh43dwEtTJPcfdtqS2273CNphHN6hH1tGYU4fyB1jb3saca4zXTPA61BYoNisC6B1epDvYm1VaCaocB1SbdQCuqZkGuVLcZZbFpkNjA4egjk7tnfwfqwGDJzwUv9kEdYVGdu4XDPi3skd6ETCiiTbM581jhLbAxMvuVHB2KQLQBM5dCjbaAL9gtXkzGqdFPiT7guEf6B48jrPs9v5PSaZjJSSHB3qrFUfnTNMNyAMmGB9tQHeVN9dLXHSoCrKDMpsvtwnBJV1UBY3KfL8feQr4MbJiHBaD3Zn1yKrHEBzC8kWEvbo5a7KCh9abmHyVNWdoVWabjKYtu78W7xLmSce3kjPSj6tU4Ti9NcYeiuZTxHsZkuFuP3TcZ3KCKMSTuVsKC72EHZ7QNVT51VugnekUYXM7b5Wk9P6KoUq5xPVNJfwS3bsEhpnsyxx5Z2TVufym6ym3nqUiS5JVyxNXwXbLkBHULQxe6FKE3hdRbGGSkvn6htb3yJC9hHvjgb32xQRbyhEBK1b3Mjorq3DPeNhyAJdu9nRwQKkETFvLAJedM7Dk4msZbR42tsbi4CcNiGA7r9nqUa6Lp4HF9LfQrL5JG1JPpXATzcMbBJVL5CF8nczb7F9Zs4RkUgDZZsMtJp3aHevwvCML4pAkGzGDnpn8BKM9mackEL213bkgfp76kHnb5Tjt5qdGd9Db2omshqRmMkTJ786JcD6BMNg61U7mMgjJY5HfzZmf3tMHeWGtBz3kvfyWV1pUHoc32MXn2934L2Xg5JUaLQszMWCpwszp2iGAkuUyEn5h5ifopnHrTztfYPp68Cq8YsmxRP6PM8QEAP3y4zrYv8', 'peer', 1, '\x010035b1103d0647c111ef415065150beaa6a063e409a404a5d2bdd79a97cae76d3ac0437af6f8e22831', NULL, 1795869617765);
INSERT INTO didcomm_gateway.identities VALUES ('01a2222b-ae83-7449-8ad8-17e4f56cbe46', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 'did:peer:4zQmTtB93huApPPxAvAGtVzGSFigwPinbF8C4PpJhk5FQvFh:zAhppojSkLYLoSMLTJqkh43dwEtTJPcfdtqS2273CNphHN6hH1tGYU4fyB1jb3saca4zXTPA61BYoNisC6B1epDvYm1VaCaocB1SbdQCuqZkGuVLcZZbFpkNjA4egjk7tnfwfqwGDJzwUv9kEdYVGdu4XDPi3skd6ETCiiTbM581jhLbAxMvuVHB2KQLQBM5dCjbaAL9gtXkzGqdFPiT7guEf6B48jrPs9v5PSaZjJSSHB3qrFUfnTNMNyAMmGB9tQHeVN9dLXHSoCrKDMpsvtwnBJV1UBY3KfL8feQr4MbJiHBaD3Zn1yKrHEBzC8kWEvbo5a7KCh9abmHyVNWdoVWabjKYtu78W7xLmSce3kjPSj6tU4Ti9NcYeiuZTxHsZkuFuP3TcZ3KCKMSTuVsKC72EHZ7QNVT51VugnekUYXM7b5Wk9P6KoUq5xPVNJfwS3bsEhpnsyxx5Z2TVufym6ym3nqUiS5JVyxNXwXbLkBHULQxe6FKE3hdRbGGSkvn6htb3yJC9hHvjgb32xQRbyhEBK1b3Mjorq3DPeNhyAJdu9nRwQKkETFvLAJedM7Dk4msZbR42tsbi4CcNiGA7r9nqUa6Lp4HF9LfQrL5EYhrnr4afMNfZHcHn5iWVdp3gFUMdqgbGHvKpychGiVTyyLqNTv5ALuSzcfnxorLBRCtFz59FNDwVL9f25hiSRK59thUHiice9UXnG1y2AqPTHiQFR8BRg6ZzEXLkkbvDUR7CSEYN1HZ8PCpWAJknvdkBaCPsxvGhrkZKaZXxnV1fabC1yU8PqER3PGZPm8XgtWpfE2irvLrWFNDV1mfNwSLkrJtDkzYBxb4LgGg4egWkoHn6J3t1Ta', 'peer', 1, '\x012618c08e7818a82346be3c93a0a5c208839fc32e621b0de9be731997f860ac21', NULL, 1795869617817);
INSERT INTO didcomm_gateway.identities VALUES ('01a2222b-aea2-7527-8c20-9a16979ed80b', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'did:key:z6MkhBEzt2CdgYCMP63THYAapRdeMdKJ2PwfGatKjPhFX9hE', 'key', 0, '\x017110192d02fc6902abeaf41841980d129e2b6422bd78a07453e1139ec576c9510ce2ce062422d692', NULL, 1795869617847);


--
-- Data for Name: inbox; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.inbox VALUES ('01a2222b-b9a1-77cc-b542-f5ea2c53a8b3', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'AUt47eGKitizQC6y14pHHqEbExh5ZYm12zJWJwwKvSyX', 'uNasMt7NiadUdb0y-KfaPw', 'AiQHA35f4HsDEutiWAsU4g', '\x7b2270726f746563746564223a2265794a6c626d4d694f694a3459326868593268684d6a4277623278354d544d774e5639705a58526d4969776964486c77496a6f69536c644e4c7a45754d434973496d46735a794936496b46316447686a636e6c7764434973496e4a6c59326c776157567564484d694f6c7437496d567559334a356348526c5a4639725a586b694f694a665745686c4e474a475456383259553474546c633554546c524f55397a656d5177656d64595530706c626e6468576b564e5433567a4e477070526c457a596b7071646b5258615764694d33704f64456c7758324e4a49697769614756685a475679496a7037496d74705a434936496b4656644451335a55644c61585270656c46444e6e6b784e48424953484646596b563461445661575730784d6e704b563070336430743255336c5949697769633256755a475679496a6f694d7a4e744d484a7a5533684a4d5841314d55524a58304e5061464e54626c5a5157486f30636a4271617a6461544639736432685863555670616c39504f4868555546566154314e4f534642765257354a556b7835563235425a575932554764595632704d564852444d304a55576b707a576931714d6c5578635549795a48706953316b7859316b32556b46664d304e5663464e7852545979646b5a77656e4a7257575a3349697769615859694f694a4a53317036613251776348463162466c78545731304c556b315a6d5a75564456714d5535685554645652534a3966563139222c226976223a22635772485a366e473670465357475438222c2263697068657274657874223a22564469525a52696972304d396544396d6b663441784941753836594376423750566a533179706e38656e75695979326a4d5a5f6f76745735762d346b5356494d444b4d6977536a5a637670346f61414f584955586e354559657532417235575948646f4f53576d344b626343554c5479437078473051674e7a5f614b623033704e776b7a4247337a6944314b5a7365704b3238744249753179684f563045795066486e4a5473537177733569354b4c695059546b5761446f466b4f535a59496d613152473664375f6654535633575a435f46373648304b31222c22746167223a22527079454e53307344774b5978666871354f57647567227d', 1795869620640, 0, 0, NULL);


--
-- Data for Name: named_locks; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--



--
-- Data for Name: outbox; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.outbox VALUES ('01a2222b-b968-76bf-9468-f3d69cd4a925', '01a2222b-ae6d-706b-8b1f-a17b0f839279', '01a2222b-b966-757b-a790-19110b52a823', '81101e2c-7e79-4a37-8a22-d19267a52135', NULL, 's6pCYRFBPyKLm9ew2bu-Mg', '\x0182ddfc2937cdb24192b37cec62652fe877f9958f0c8a10f9e4e1bd8f0f6b2567f42f811d1381a2c932d1c0ba9430781e5a588e12921a4e0fec3dc677b96a825bb6256a7d76197fd1763bf8ad935a2f8fc21c', 1, 1795869625121, 0, NULL, 1795869620581, NULL, 0);


--
-- Data for Name: rate_limits; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--



--
-- Data for Name: record_index; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 'invitation', '65217f87-967f-40e2-8ef2-d039e27d2720', '01a2222b-ae47-7655-b7e8-a1205d93c011', NULL, NULL, 'await-response', 1795869617887);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'connection', '12dc755b-20d6-488b-8450-97623def33e7', '01a2222b-ae83-7449-8ad8-17e4f56cbe46', NULL, NULL, 'completed', 1795869617960);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'invitation.received', '48aaef25-cbae-4b35-8c58-36e08bbbf9e7', '01a2222b-ae83-7449-8ad8-17e4f56cbe46', NULL, NULL, 'done', 1795869617919);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 'invitation', '694a8b13-e4b1-45a3-a012-51e2b2756167', '01a2222b-ae47-7655-b7e8-a1205d93c011', NULL, NULL, 'done', 1795869617904);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 'connection', 'a8c137cd-d943-4f91-816f-863cc77bedab', '01a2222b-ae47-7655-b7e8-a1205d93c011', NULL, NULL, 'completed', 1795869618152);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'held-credential', 'bf896049-2a1b-4818-a6d9-49b74f98c4ed', NULL, NULL, NULL, NULL, 1795869620044);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'credential', '27275456-a890-4a8f-90ed-f8db718fca01', NULL, '12dc755b-20d6-488b-8450-97623def33e7', 'CcWaAF2pSOSGssEjWV7TFA', 'done', 1795869619584);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 'credential', '73bb3bae-84a5-4d5a-8ab2-b03b45d941f9', NULL, 'a8c137cd-d943-4f91-816f-863cc77bedab', 'dubu8vfMDLJ-PdfzHvhB7A', 'done', 1795869619527);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 'proof', '131d810a-8744-4322-95f4-d2b447dade8c', NULL, 'a8c137cd-d943-4f91-816f-863cc77bedab', 'JgbM_0TLurfi13PjVbeQ8Q', 'request-sent', 1795869620385);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'proof', 'b190d354-1d73-4bc7-a23e-9558387b001b', NULL, '12dc755b-20d6-488b-8450-97623def33e7', 'yCTZ3a-vTh7wLiz6g7S7tw', 'request-received', 1795869620473);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'invitation.received', '27e0673b-42e7-4fc7-80e4-1d3df8fa6235', '01a2222b-ae83-7449-8ad8-17e4f56cbe46', NULL, NULL, 'prepare-response', 1795869620522);
INSERT INTO didcomm_gateway.record_index VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'connection', '81101e2c-7e79-4a37-8a22-d19267a52135', '01a2222b-ae83-7449-8ad8-17e4f56cbe46', NULL, NULL, 'request-sent', 1795869620566);


--
-- Data for Name: relay_migrations; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.relay_migrations VALUES ('001_relay', '2026-11-28T12:40:17.464Z');


--
-- Data for Name: relay_migrations_lock; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.relay_migrations_lock VALUES ('migration_lock', 0);


--
-- Data for Name: return_routes; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--



--
-- Data for Name: routing_keys; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.routing_keys VALUES ('J25LJBanx3oi32zbYu5dC4uYacGw3rSCWZ7Zn9VPY3uu', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 1795869617740);
INSERT INTO didcomm_gateway.routing_keys VALUES ('BpWijPhiba8tLUMQ8zY5B9krDw4ZjqAZQbnQd5poQfaT', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 1795869617799);
INSERT INTO didcomm_gateway.routing_keys VALUES ('BJyB4GCG5yxWKvG2dgrBpS73nVc6tXbV1JhLfrfWMtX2', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 1795869617886);
INSERT INTO didcomm_gateway.routing_keys VALUES ('A5WZRTzGrQ155k7vAK7gcWigD29BzHExnegG8ZeBStpq', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 1795869617903);
INSERT INTO didcomm_gateway.routing_keys VALUES ('4RFErFMLf3g6RDVUNFTKshPRpHhuHxdNZtJf5WkWYmU4', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 1795869617927);
INSERT INTO didcomm_gateway.routing_keys VALUES ('AUt47eGKitizQC6y14pHHqEbExh5ZYm12zJWJwwKvSyX', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 1795869618167);
INSERT INTO didcomm_gateway.routing_keys VALUES ('5m4NdDyHp5mk2mUtkpAhP9D5gXtFnjzNyeXirRNuFGHQ', '01a2222b-ae6d-706b-8b1f-a17b0f839279', 1795869620531);


--
-- Data for Name: server_migrations; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.server_migrations VALUES ('001_tenants', '2026-11-28T12:40:17.492Z');
INSERT INTO didcomm_gateway.server_migrations VALUES ('002_rate_limits', '2026-11-28T12:40:17.497Z');
INSERT INTO didcomm_gateway.server_migrations VALUES ('003_admin_key', '2026-11-28T12:40:17.500Z');


--
-- Data for Name: server_migrations_lock; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.server_migrations_lock VALUES ('migration_lock', 0);


--
-- Data for Name: tenant_exchange_settings; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--



--
-- Data for Name: tenant_sequences; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.tenant_sequences VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 10);
INSERT INTO didcomm_gateway.tenant_sequences VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 12);


--
-- Data for Name: tenants; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.tenants VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 'active', 1795869617713);
INSERT INTO didcomm_gateway.tenants VALUES ('01a2222b-ae6d-706b-8b1f-a17b0f839279', 'active', 1795869617773);


--
-- Data for Name: webhook_settings; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.webhook_settings VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 'DIDCOMM_WEBHOOK', 1795869617866, 1795869617866);
INSERT INTO didcomm_gateway.webhook_settings VALUES ('01a2222b-ae31-743d-835b-70b66c0bc8b0', 'TASK_WEBHOOK', 1795869617874, 1795869617874);


--
-- Data for Name: webhooks; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--

INSERT INTO didcomm_gateway.webhooks VALUES ('01a2222b-aecc-767c-aa8c-b36ba77905a0', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'DIDCOMM_WEBHOOK', 0, 1, 'enabled', NULL, 'none', 0, NULL, NULL, 0, '\x01a5a283c269a1129a6550cd6b6eda547c960df4fb069553d5969f2686d937da0299063c230e4e940d67a7c2ccdbbe1e7541f3cff6a51d59d97c6b618be67531d45c0d1c648f837dbe296e79a91cc38c23df24750fbcea7253a082ccddbaa786f78dc6a1a1b4193a8508c0b0c10813f86d5881f73808d5a4dc6bdb61962bd77b01871b672e6da78d0bbc5319d3334fc37e2269e160204f457b0014c0f82a3f17ab05b9d2a1e55dbf69df478760da3a12b45a26a57ef025837c8429c0410dfb5f8a5be6e522fa29afa0028de2b384cf9cf08094bc37c7b287bfdc36a75f5ec252d61aface47391a7b503fc29828c900558cb7da09b06e0b31ab547bc2', 1795869617866, 1795869617866);
INSERT INTO didcomm_gateway.webhooks VALUES ('01a2222b-aed3-74fe-96fe-245945fd6574', '01a2222b-ae31-743d-835b-70b66c0bc8b0', 'TASK_WEBHOOK', 0, 1, 'enabled', NULL, 'none', 0, NULL, NULL, 0, '\x0127b72561787531127498e62e4b63ff6b2f322f082fafb9ca711f9cfd8bfe4493a5895f542690092e460de5a9718819c61f16796ed4d46243143a80442cfb85c5ade779a7af564aedfcd197353bde9e6a449d68f3cff1772b58d51fb7edd6d7bedca7beb5fb4ffb1ec691993c786a0ee6da2598237d77c2d342351a56d1d0c57874d3aac583885e1fe62914f5c69085c019a9453982d62e8f2ef743172e183a29fbe9a73bcef823bb25a85853e4b72d5391d2f0fc037b8b220f53d307c13f1d226ad06f6f1d4f9aea76894d14ba59916a9b35b5ffe5', 1795869617874, 1795869617874);


--
-- Data for Name: webvh_issuers; Type: TABLE DATA; Schema: didcomm_gateway; Owner: -
--



--
-- Data for Name: config; Type: TABLE DATA; Schema: postgres; Owner: -
--

INSERT INTO postgres.config VALUES ('default_profile', 'gateway_test_9810833012d2275f');
INSERT INTO postgres.config VALUES ('key', 'raw');
INSERT INTO postgres.config VALUES ('version', '1');


--
-- Data for Name: items; Type: TABLE DATA; Schema: postgres; Owner: -
--

INSERT INTO postgres.items VALUES (1, 1, 2, '\x28b123432d1ae78c56221beef1cdd8b977c69e4f8522b2b0ac492e41521c6c216b4b8a0ecf9ceb2d5775a10c9f8e7cdc', '\x6d06c0d3bc897ec0fa2be718fb20ca81bb8167dabd1605b643a819eaf73949b6939f8775dfca912fe3ef17b55161b1734b36b73ddf', '\xe80d164d0f3a05bb561ac35a4f8199ea70221b343ea14616028a0572438902a2a420f67a91edef64cf24e62c2ea0a7205b6124270deec803bed4ab7abe9a1797421244f575d2437b55368909d9260a99921b4c6ac8d358a2f8c70526d44c98b9ceb142e42a670a2144a726b74fbe3207aa4671f00e58d3358cec938683543d5d9bc9ff0fe7f108936187054ad0658363070e0dacf24be51c44f5ec80f048a830d60110b084a195154eba007502b3d0fe022d7b056537aaf6ad3e78c8', NULL);
INSERT INTO postgres.items VALUES (2, 1, 2, '\x3243b19afc82303e22463afc912a29ea6f306e12bf6f0e29b188cbcae3a3f7633f52ae26651cd515a2bf5a2cbf3edfd98d86979f67', '\x1f55354b60035cc5e5278b0997fbb53faedffb6a561cc113be5cb1a4d1dfd84e6650d3ff69e339057f1b229600606b52a32687356b71f0fd', '\xf6e0fea0835251e45f664ba0f4b4755627b333391039418c8b6d64184024611ad8a156d0c2c58f9f48af6eba3e154ab44b96c90a5bdf825c14df7009f193addcb695547d4032c75d2064ced48f5a7a325b4a924a41290dda4c4b47a4d7a5e30ec51bd071e5ce2b0c327bc7445734e7f518b7478aaa4645fd80798e9ac15cdadcd19613ab621fcbcae3ab481198a6fa3d9cae874b92f36ccc85032f4f637ff061045354ddcffdf7b3c9dd732d084dcea51402fcc66ee2b338dd588ee31e9456f960df6eead77d4d2cf6e1bb6b99168b51f837bc93053c06013fcc7257458f28393814c7eec67965015f7ab04b75813ae467b592d0c5b19fc4b8babaa984ec830078e38c1fa9908526ffc5b61d1f9f59776ae5e0ad21241bc9b92e9fb625d4c0a5e6e73490ccb602f067bfc454fb165922', NULL);
INSERT INTO postgres.items VALUES (3, 1, 2, '\x3067a37d11a534d6ce114a0d5cd37b68a84ff612b476b907ff8fa6c24aa650655bee58a35bf1fa6c', '\x1f372332089bcb034d738c3f6adafa211f9ba6d95708fde75e0126d599df408fd8311883df5992877c0ff0239ee1ae1b084ec642078bcc1ca182baa5d3bdc591', '\x67ede1afcd3fb9d19c4422e8a8eb0f4e6a4e59d0ac2095f502b1b349739fb64348c46c0814e0e3fc9f3624b2b1b0f9d1f77b6f83d44aeecbc189e837df982b32d277b3fda9b33a5985665a928c1543ff4f5b7185e02a73a095749196c4fa53f9b866f1a47afb506791e2984e9cbf3973532589cc83cc4d8b1a76fee3939d5a24b5421ff585f9f7ac7ece7a8a8ed2712d676e066e9895eccb9c97a0f682f5dac2f895d098a0210a9852f641bd4424af960fee9774e5b58bd093b4a5bf256898ec5eb57470f853744ffba643f236f872dcc6dc68d79d6de788814e5ab5851dfc4d74601c1a17e9daec1d9f34cee88171291cf1f1d70975d4696b188b91cb3e28ccf46b9c378d9988723ca28f6ceb8a0a0172e0b98d10988b9b3569b4407b9fb794cdab98556e04c22fb08e14c89f07dbb2b7a98f8dde931500d2cc7da768f1140f49ddea22e513b974049a51ef6d9a19b119fdef315054e777e5af75b1e0bb754006215e172ae4c7e76bfd9f62c26e13d2ec73d19570398952f33a02cc9af947', NULL);
INSERT INTO postgres.items VALUES (4, 2, 2, '\x9d7486fcfd53529b25460c7b397913aab1c913a8c1810fd80186b149c7a18e3eb1d4b492d278d7c2e4a3333dc525d0e5', '\x48118b9353a1921c1aff1143da3e8b8dfb67083a94dc47a458eb4799c7b25e4091b81b8fd15e933df10c2e6478251ba26fa930a8fa', '\x938e188c61f345612b5bf57c6f69063ff2d57cdf3d84a8707c8b49d507804761545f2162103cd03d88e83af2e57bb67d78ec0fac550bf6f6378d7503c81caf90010bb10a069ed922f5a995e8cf54f5f87959cb6546af44bb10f0fc885644b1f4b188e2a63a5d2b7cd7fb248f3cb68a6ed3d7ed60b8569396ef6c41c0c5d0bc5be0ca1398158d2bf6963891ee53da8434bb2b254c61f5c423824af9093b848e889a16555d0d8f35ac2147827a0e541bd9a03657435d4bf15bfe66f485', NULL);
INSERT INTO postgres.items VALUES (5, 2, 2, '\xd0fa7ea70a0ad76c13539bf3dae981853c550162d6f4a0c5c91a00279a25a30d15eaf20b1cd15098b00b03dd2feb4d2109622c', '\x530656a9c3e4d6d9f2326770d2f73d04de2080c3f6c9b92508f47962c65abc9d7e395c8eb6ffde973386b3eea68c17ca6e24dce921ae', '\x5dd101678b80c95f60a49ed4a2fbc355a0009736425b5fad388b15b1639dddb0981562901fe01af942c7e55447fa2079578eb9df8e8f578974214a1da376f35b9cba03437cdb5b1931231e02f623be9847ca70aabdf86b69e20f9836aee2bdf1a093079d20829396e41f07a01df19ce187c13789d86a2e9beafa574d48cdce3fd682e8010df28931896de2f7b06036aebec34f4996d7e47e41081ac1a7bc50a05a7cbeab820b0346b5017132af9218869a4ef4016b71a849604afbbc98309228e6c1372d50949a994e2c15ceb127d007eb567c23aeda96dfa4fddcd329', NULL);
INSERT INTO postgres.items VALUES (6, 2, 1, '\x386a27eb3bd83e41d4f8c17ae1320582918f13d1c44e1f8e713d804aaadf54f56d967c3c53', '\x41338a8e87895b9d87e63743a389562ee6773c19a7035a90599e357cd5c39fc84c769abb6914799ecf397be9e760377353a55355a3f7466dc4a4e9a1594c5ff08688fde0f2dab5cd', '\x179637fddb510c5681c1e4444de5ed5d77661f7eab7c1c6a65994dc2682c9c9f8d80738c9af146e91489723c13010d66ad5fe41a5faf779a27c7571a690e3c712b93356b6fb70a249c8cd422e3d78a99017985642f019fc97c3582cad9708292a3ee2e635c3a8d6784ecd07a37cc79cc0d54271b28e9e3ee6eb00ecebcebc9d4630488535814970d3de71c6e8cc7e9804e13eced09d7f8418663cb5c54299ae8dfdbcfec21', NULL);
INSERT INTO postgres.items VALUES (7, 2, 2, '\x4911c0edd2cddac1009170e6e7683186f7d0200858cf912a379408e6054855e28286a0dd08', '\xdd1baae45eaa0dd181705a2e6d88cda730bf69b8d63e8d164b823f611bbf082ed66f0b1a0ee7e9c0bbff5c1d33d72f17e8a766d5b15e1f97321a7c799a20d8e2', '\xf0a363a9fbfc1787e5a0feabbca2707ff7cdc00b08109d462ce3c787fb049405cdb9ac5895b923a8351204fe51fc2c96695895a81296de48a45cc3dddd5eb6545795af563ead0fe6bbdde271f7583b8edd6ae96b8ec4b360b999dd47ff8f4c00d62d58fbddb1fdc0cbeed9ad70d7cbdee1b276a7a7a66c026e96c2b45b46ba64f4603fe501422c9089ee8a874a5af1892706143d02495ff4c338dce4502982a94a6714c144e72d23ea0a35939659fa1fe471c5c8b7edea760d2e2284b1ea27e7813e67aa4d388245bf177251ce5558c0356eaa85fe743a265267a1dabad28a63a7cafd4255a04633ab2036c900f1e9d08665bcb4253226a5405da7a7d7db6f90ca29b6127f7a764abfccb9d4b141124750d20093526285a7a4ec5b7f74811eff1fec4140a243f8157d07992f20e16c09b645623ea39f5c7fc9d238ff1b92800f2a19ddcfdb8182c498ade891099c7a343a6930eb4e0ff609ebce90596e1fb16a042ff9511c27e620868df8c4bef487f3091ba6a53a9a994ef1bbbf32c36565a0954969e2b14b2d655033821d1018901750a096c06a87c22def12ce58c7942ae908ca6c3bafe730932f1535709df7966f9644ccd629e80580b085a405208d308c26c772ca80f9635ef5ad6c096bd78090b044fa3791b11dffc7edb86ca8457daa16755cfbff364f2f63eec0a279d7b8bb3acabef1b24795bab99d0ebb4fe847912ee64caaef87c1bb725d11d2355bb3150e040439968d8b163b4b4771eaa2cda6edf3b26d3bfef776cd1588720eef2439e3701750f696aa92cdeb47b03e41726020ada99e2510342a7f2bf5e3c6a469058e556a1501f28fce951fc82ea36cdd0b85daf935b466052538637ee772b119f1870fe14d0ddfe076664eff7563baf939c32fb78ac1175f1b5ad02e14e7359d5d85dcfd95eea7f6c7fc778bd85241d80709f941d6d6f67d091779c3e90595670d36ac69bb74b52d581fa757ec75789322399462420e709f55b9ca368746a3a74bd4afde982f3070d567af2fa353d1cdcbdcff93460c5ad771b1957b360d07f8906edadbdee1fc443fd5a98da17c2db79f04ffdb56d7cde362f50cb2b0e509ec2b71d29f17d2b9c5396391d78728f2943dcf714576de50a456b2110b55b213793f4d9c0f4a3b592c2f63402f07fbd27fa7cd794aa1c01fe5a336d617212df30467d90fd643a275c9991168431c9605899abc1968f3729e0b1c2a0bef37f75ca79fceb14592d2400774a0dc1a100a6483d2480e0d96ee028165914444889d096145ae8d82fb7f50022ba22df82b87c09ed66b912ceb96e36428369c6c2d83998e21d18edd259e81caf8a436dc42f1d91a64b31f475e07c8e305ddc5d07ca0ea1fe3313e3c0f80782a5ae477207d0097b2c18f0713704ac6f6d80959ede2c03ee1f6aeb879a2237420aee7519299e472b98fcc042f4f42a94c632a60499eb37db1837b8b061703e15daa7c1df828fe26d80b28d00f07834ad09ed685f4672fe038cadd03fd3906796dfa917b932b22da438f0f427716e5fdd5182eda08aaabb7186e04ee8c7781a9ee129cf04f53278694294ac11cea7075e9046495d5f1d326b47c1d9b4dff1ad737b6d95b3a680f7083cd1bff6c137876dd68a9182557bf0dddbbec461c1dbd1af69a9563e08fc1cb21a42345e2286d12079813a823dc42bc692f68f6467b82f73674d3dfa9d8d8eae2ab2a0463b956f5e168154e1a42f3c6bdb6ee8702732d02996a5b4c2532d0ae926371974c4a61a0e1165a4ed8985db92b5c50368038bf39a5298353c727ba5ca4d89ec10dd3118154fa935034f15ccf3846faf3792fc9bb70fc34e393e9e714c23bb6f936faa06ce23cd42efa3323dbaaab651baa0321', NULL);
INSERT INTO postgres.items VALUES (8, 1, 2, '\x3067a37d11a534d6ce114a0d5cd37b68a84ff612b476b907ff8fa6c24aa650655bee58a35bf1fa6c', '\x4000fa943f0552f8abbef5c3d8b047d29802b536355cb80815246febebeca845166d0513af092864ee586d049aa29ffda0e30e703fdb731059fa75f09b64c97e', '\x5be3dd7527145acc2862f8899537e2f8eece54ec3516c8076accb93372f4dd1b334feed3c330f646a0ec954d995843022c62be1b328f1712c2a897a77d190d6334c031a0813433efc292e9cc7f105532fed2a75d5f99ff780d58510c63066f04a5bf5f6529af4bcabc5198e08431d4a544f0a114af78cfbd91d7ffe32a7ce7dbc5a8ef688cdfc3e35a0c5e61ba241244c21dea2052bad6bf7ac733c8090657f6b1d761fc62c3f63067ce7182085b98a4bbb61d1cb9bfc91fa72ce1a25148d54343de55e1729e9d5872b490f61d7576396f8659d0aa0d08b24595b485d9f568584a4aa24ccad6d3077df0fa6da598ac3f64da950e71f883a7f25a0ac589f0d4671abe41d50c8869c3cb7e093b6728d69d666fe8109bec1d369786fe15ae142a7fe51d55f507fc37c756dec949f1c6d9ca84bf186169c3d08ccfb2c3389d7c547ddaaa54955c64b7de26ea335e81ae876b36aaa6380990498ca288643e94cd0e1bb2e417593058fc2b04386d314e1dbff06fe62776aea6', NULL);
INSERT INTO postgres.items VALUES (9, 3, 2, '\x62c3be273352b2ff83d283dc99cb0a86a9100c52635e60416e3f5c350985d08f449b11692f5c21dc1278bc1f45fe6483', '\xca26db825c3ab3daec068c8632448006427edc7b057998b3d1a13e03c7fbf3d6191c7003332c596b586875f48dc34c74a54a1a20ee', '\x602e2db3a8f512e685304d385b6b5ce56b79968c8236f1cbe2f03b3e20caba8423fb0edeaa743e7d5e51e78a2a1ba8d594a02a0a20bd51fa9c00e027ea63bfde1b78c70520ae0298b1c22b7da89b36401df31950e12032f237ea7be27626e7d30165f8a5b5ba983fec7dde748dae8df4f11ff3faf7e18871f38ba58d80e51b4cc02fd1b188e97145e99f395d266c2c650ed8c580e0cca24b6e6108adca88974614e2a5e86a6bd05c4d29fcf0d01dcf069619bf389f93e24c47eec40e', NULL);
INSERT INTO postgres.items VALUES (10, 3, 2, '\x68552738753f250d452643ecc09223144c65382283d0d2465eed0e62b87c755e5230640a4287c093d719845db2c4d8f4137922', '\x02521451db0c86fbabadf2c76d660e19a75f4427a5cb19102ad98017eaa21704135db766c53426559bc599c3ef15acfbd149dd9d19f0', '\x3aabd7869867af55af89aa8eb77f09134a42b4d888ef503c004671fb50c425ee481c3d53d4b6dd14dd6193b9e04a6a4f16149b015439245e234d22fd83d155ab882eeeebe8c02d9535215b540b617e2a086ac81109ee5e70f09e1ace03c051bf8893d8d8cc18374d09d3c0e94914b6901bfa8528bf07d8bebc661701036cc5b5601e433b71a0e9aa83a70d31bcb82ae75e58cbc01c6035880995ecdc835b4f012d8eb8f977566e923831e6d3c4147c8414ca98195f9da3f24fd638a560e052736bf94191120de0577ba0e8c2260a0f5170be77a64aaaef0d8db79c070a', NULL);
INSERT INTO postgres.items VALUES (11, 3, 1, '\x175caa96d423ce651fac28fcf3046b3dc5da07a5ee1bc66c0e598eb5042de97aa1c8ebf703', '\x3b1a58bbac1507438cba7ef27aee1396f287ec0ac7075535a0072e0deb5c7ef026a63a6354e8a1bbf33ea20b117ff776ccc1b6bc45913eeb453e5e28faa5c8f219ea43695210c817', '\x8c2bde5f9e586cf6a9e219bd8bdc3a7e1128154774d5a758472acb1a9112e567c40898b41b7a482abfbffa105266e93232f6a195584dfbea47ac5634740d5a2fdb00c9eff64f1048595ed2c2aeb4a4ce1b1ff24b9a6f75c39b51f1f7a80b46ba60e1771ab5df65bdda627cee74dc6baf72b7d27d8120d00427b6a437cb27077d483287bf7139b611847bcce5ff6ad26ec00a5b5136f681cb3ffef90d3ff8efb795fcc44613', NULL);
INSERT INTO postgres.items VALUES (12, 3, 2, '\xef0ab5110e8bd5f0b7ca68a224a723ddf1e8d6651a192a8d8098b477337c98c8b7e1d8905c', '\x4e0c06ebbf4301f9a2de032835397c81071637974cfef030175c5a100e4981c03307c538dbcf7187acc7922318b59bfe0c7494952b41dbda0aadc35b857b77a8', '\x2b8eccfb32bd88e248ba3ec008fb6ea493c2b2e269fffac7ee866eea80f541ab16d827cdebc05c38eb2880ffab6c8ae14efeb95634357af14016734ddef9136f3119f89908af77d26f478dae7bda2dc0495079a916e91ade0e299cdedf09b8298167a189e22fd60dec633fd5a40bd99c314cd403df038af5d28441f6bd95f19608d2734c38f31927f27f642b4d5813f8d3aae1d3dfb03b24a0a3adcb2b141b1466d2055bf4a9fd12e42ec5e11bdd6a6ca464b6f322c7598dfc5b5e5b892380fba1c736b71f18d6e416bb568027e1faf99e2f3a8f9823a7392b68aa16276e981edb25e891c1548d2911b50ad5392e9c760a3302196f3d6cf05ff7f3f8867ca6981f78d8233f6c58776bb79841833c48a646fb5757dd5b182607461c9f3a2ffbd807f65f2d5a0222d9ded35579d14516d8749d2d56347a4d483cdbaf32abe566a42ea2983c8b21d4daa08072071eabc49caa046635fb196e9cd4d458d386df3f771957a33a750c2c5773a47824a5072623fe626b5d320b6ec2e53f89a155bbd6fa3a65a31277f7d542a0cea870b436ba4993da54ab7eab35398f44717e5922cdedebcdb968fb17726b933e377d2f4fb84956946fe0b7635959abba2be9ebe9e99e193c9bd348487b66e240ff4d5df67af7da27e5c3e45c017315099e5957e9d1211d616064189cb8d92cbaa182d1bf5dee60c3314c9d3b42be451e6cd4a10bd21ad1e62232596c08d85c128f40f42ef72361e0e60fcece8da9f4d2fa39fa074ba0b91790218709f76ae231711968047fe78e72a79d71172ba19808bb1a5bf2ee3d9c5926ba9adfacee3e7279c9a6909c7bf7010df8df2f9f34a19823da2c3ad2a096065d39f1078d9e0a5c27ccb6d3cf0b2298194fb4a998e1db05cc135eca994d296a4d6d6d4b7452ce2c61ff566b583cf0c3890270c6e0a4a1b3163069afdc2ecaa1ffa63b7eb17dda6484d93245354981e1810dfd26deced048dfaa8d14bf054f6c257719933dc563c7aac104b5fbbc0781d852e93ac8af3d470054578d8b285cb17a57714e11e06bd8bca6df97f9c46cb04cf5db11e76a8ae431ac20f47779f115552e31db958c9d64e57f54c7536fa90ef355a62b4a562d4563d63ba7e4f8edf5df2e122add234ff29624a2ed2d50b4fb192e247d334bbf746ce4c67b411479615a3fbb76fa9c52376fa773683f195440b8190e8f3bb778e0f4b2cf52dba19615b4a9b6429f3ffde57e6ca268ca1f9e54709421f2b4a4c206ce8d9f675f91f52e79918f52534dbab99fa344b03a5068500b7a8d539944b44146c11e11faa1686926879d1c945e3bb2cfc1fcdc36dcf421fb01b65875200ac651f091b17f0be1cb64eb4441c7030f27a98540f31087111e3721c946f01c03045d9602fae545f332d15f0e0c51aeebd82f869931d8dd3795774b48eb1fa98c16e99f6e77b9583ca99f6fb16d4442f918aa2a83d0a1ecd23efffb59ad1a45783a670f66015cf28a3a531bfb9862c4585cc629b64ec01048e66562dffd0d5ec2f369577bcb21cdad986cc2e0b57fa2ae54d5f6f19cc231f5fa0d7698ff2f40680a95322b1dcc289bf9e84e2cfabdb8a3a1adabaa603bfe52b3062a267f3d70698ada6bcd9ceefa7630094a98cd1ab110010f14c29b303eeefce12e04fb98e6ab621266bbf8ec9f9cae4d4715977ef26873e8d403f94dbe3b5b203bb018450af9ed82b2657967182accfcfd44e2007ddc24b764036c2514e5258b6f3c2d2dc38ee41dedad22fe0eef186c07d478d0f9666945b8ec77635ed928c24994f3749e2837d81085cfe2550504e9f1f1a101cb56997585e299b516666d6d8a00b43a675bd796707ec0b4f453ae3de792841be5340928208de492d3433d343dc9', NULL);
INSERT INTO postgres.items VALUES (13, 2, 1, '\x386a27eb3bd83e41d4f8c17ae1320582918f13d1c44e1f8e713d804aaadf54f56d967c3c53', '\x2b7dd8e3337ac9de2be5b4ae1801ba2c15624ab510febd4e6b4b128f4cb9191a44f13eafe4ce5f50c50ef72c1ddba63dad91614149b10316b2daa60f3d952e93323fc5b83c8da9b7', '\x6960b81b1e6916a59ea5b126045a7034410c0c344d29a5a11f7fc0c5c516c5df024e9283af775bb68be17a35e949ddd6785e8183b01408fabd355951f13b6b8478dea8e3ec15edda9acf936417395f7d00afd830c685c39bf2e0b01fb72eb76d52c26efaacaa93e7f96b7fa500e9f525e16a69e5bf9816695f31bbe2d0439e857f22191f47f2c35ce3cc2d70968560c271093f87bad66e272188071421673388b6cce5f681', NULL);
INSERT INTO postgres.items VALUES (14, 2, 2, '\x4911c0edd2cddac1009170e6e7683186f7d0200858cf912a379408e6054855e28286a0dd08', '\x79473fc55381934eacbc9f4515de73ecda6cc469dec1ee6cf46d3bc5c4f2976a6ae053c0aac40bb12727b8f16a4d16ca0b3705414aa60654fd48dfc2551f1db9', '\x75be99b256b1cdf376742a88fb6c0bbceb5b162fde5625a7e1dfcfe04f98cbdc631c4a7fbf97d3a70fba41d5e29c26e50933933b1b1cfdf59bf15be2e9c9de04634cb2cb375fdd3aa40b0d021d92cef50ffb983946b152fe64b6ea48b9b89a971362561de77d23bea19e374faedf3d9dc611c7baf78a8018f516155904693fcd747d4b73cfc6bf239d5950e026434ce3dd9d7bc07d3d1bfe1c9439ce3ba76dd7a2f69e5a7830d4cd10f7669aae392b9f47c63e2f60f7420997ab87a3503ec6e0a9675f60847cbb6a6421cdfad396db332ce65fd6d703dd9c74a1d304c216fb95912bda97d535e9d7db0a433521b03bf3238d226bcac75db09880464de199f44bc92b', NULL);
INSERT INTO postgres.items VALUES (15, 2, 1, '\x386a27eb3bd83e41d4f8c17ae1320582918f13d1c44e1f8e713d804aaadf54f56d967c3c53', '\x8bf53364c3861b6e17c4a3627f9afd9e2a7d427af2dd228f75002376a456959d620f39c58a2b67bdd11f4178dc5196284cc5ef5ff35f494f0b6108f32730a2370891bf2794e993a6', '\x23e1bc34de635a4ee1eb18edf098502da3da053928176efd82d5235e1767481d0fc1ec394d36b01a8cf12ee156e18a4ff2ef110cbebe687d5b0695962d9a121930bae9b29a742a7dbefb409b4c994f8f7c64a4f9cd37c4d4b8eb35217e9d6fac7ff28ae1dbc5c38d368668697cc489228e0e215e15b5751587974215c90fc09b12af133b604563b96a98a96413a9ae18de19b54a60c06c50169354345f0210244785629f23', NULL);
INSERT INTO postgres.items VALUES (16, 2, 2, '\x633dc1a9bf74d532b190144be86a220309bfdec577c9f503a3fac29bf3f114b779004315e3ca7796e798fa', '\xb31a13ea0887dbca0b2ca7b63c913e2132fdbce0fbfaed5325c5db556c8ec9ce58e6345cf20d401da92d9a4ff19449cbffdfa15501051f3bd4199b8e1a2e4e69', '\x43944bde5ab28eb1dde475d89b948acd35a8c8aadb4eed5ea34d78d8cbd890b7bd73ce716304f79d6add0cdefad5506fa42254e5980f226358f4af1294200a49409ff45c247db8e63fc904a5f3a34f8756c8dc0904733cdf8a259990c267f69618e012cdf621b11bc913afde2bf35916b4430ecfc8bf4cf27a685c1d03d74ada4b5cae310305484f2b9a5a8e34870bee44059f7cd60f0c542575ed1036042445a05b3faad6e341cacd636ad3c1e5f121b3f97c2ed3fec71b33d5a39e4fad8792fe4d8503fc1ee0b2632378cba63f913086fe89d002ef0687e9777a2631df297012228460b31311593ba3e763203c59ecbcb238dc5c198c6c9f9166a942c79a2ef04e2e7279163b23e31e2872e7413c4ef14a758cc68665130b20987deb3eda107f77c59ccc93161fbdd972f8c096b817a442c3e1dfcb2d979b0398093e32960428772d7f23b3d3defaca9bd2a68e8101065304b822aceaeb75d90a57cfb322fcbdf8b3d84db238a82c4c58896275e10c52c2bb74f8f4e5fc08e8ce4319efc64d12f62c66d16405a6127ce565d75b39ad035fe69ba083055d91dbde3f315a4ba1e69e25f113f0c0a5a8669dcec57b3e2f2d66bc407d3b21f8a2c0140c1b719eb1b3e97177f1371d2e233a3a77460d50a8605751772d3a7e492a2d342b21da9702f8d01cb9c96cdf895e46409579250f61095d4420a3d27a03859b8e0374b89ba63858db7de31028d94191a5bca5eaef44b8d141fe4a45bcd8246c4623ffc3d0e0c420e039e3603a9441641e9f75296d326d7c347ac676f44f9ba01e6639ea757b79873fa87754858d3cb22a3215c4b8512699ed7a16fd44affa7527604d586a25afbcbf993231c7abc52606274316ee21eab4c30b0fb779d946b9cd5888133c827395173d42f1c708a0f7a35214b263e4568925d4d24d63f045a3a4b4fa5b74e1dd80727a76d71d66ef3949e0a7feb5da47a86d02833437ca3d9d6f1bba581cbcf98264d9c9e90e36f6553b143eeb27d95819192d7a64a3f40a77bf37b46ebed6a3f4650a4bd528ea90b594d22671f444b31562b23b21c43280d501e15cc6366ce02dc13764862b312d52333080962fc07cc75a035faa8a8221b994b5f5cbbccae5bbce02643a0db337948cd5d057e7b2eab32b10f4c65196d6457e0c7cce1e7d686f09bf4e980f53da77b793f1b9c3de92132edf9fc710a2dc69ff834c786347bd7857f35652e3e3a3beab57e3f7f16cdb9e8d6630003e29f17c68405f312c129daf0b98fc3b018043dfff51e03d8efdcf93b4510698164de1', NULL);
INSERT INTO postgres.items VALUES (20, 3, 1, '\x175caa96d423ce651fac28fcf3046b3dc5da07a5ee1bc66c0e598eb5042de97aa1c8ebf703', '\xb1aa8df403e4c8f41d0e4465fb2ad95cce05ecd26cc3bac0b2bcf3defd89ac351aeab16ef6a52a9a545c62e64f6a9dddf96b21d6c030a0e5cf465793125a9aa07277d811b644bb6e', '\x2ca07054571d8c93371b055d9ea139f19a162ff024fd8fe09ad666dbe4e3c448c7791c9931512ce1de2500c9804f6943c6278ba2eab639f1fb950e0dd6214bede9146ede3ee13d9c39f48356020abaa9f265fa94af065d5a71be6b6888f3200f0e2e4dd78a45db8667116a92a65d0832044fc81ca14d31ae18721d4c4e2f12274a32fde749f24fe485105c6b96268a4dfefb21498ccd37d19fe185f6a027a3ffad55a536ea', NULL);
INSERT INTO postgres.items VALUES (24, 2, 2, '\xe384bc4da02b0f7091e7734b9f8aee99f00cd2629095ccb64a141e362f38126369eeb935318a37de8fff32ac', '\x742cb6bda3c49da00b3fdf8b34c53ab38948eda02402e9c5b85c82dcdd3df0966b463dbee3b3892cf7ee27dbf4c6fbd5432665b38b8c89cb3042901492a76058', '\x58391faadc9a421722fc7fb70c6766cf5b212cc5c3e565624e79a26e99c43fd1495437b7d7edd322e5bd6e0ab8cfed28b3b32f5174f757b4b4b60a08a8d843b51d3b796e18131cfc6cc2e64d76c0ddb0c59b788e22e1dc6679df86bba89ab20a84fada6793c2a2a195a478cda3a0482a674c46840d99ef6f02e2545b0ac0c6d71531ff1e6601c792a2d9621590be41926b27d69ca28c87fd59e2f43886f8ff49b5ddf4af23ed153ed9f5a358b324f2f1533aea044b34bdee6d5a61fd250f4cf00eadc4e63f447d84cce8588d54cdba8968eead7fe3c44895618e16fd9c2bc194943169a021b41dcffedceedf8bf559c4d91bd893c2232a917c605798e2f1f9470ac3be4482dee00196b905ea67cf0442f482f40b43d2820130e75635d5b549870b6e910c49a9b6ebd871a7b026913d95fd9b1e0d97162b97b8c6880eb0dca2c2d20d9a21f93382fe5325f0f589365996594f5bf0cae95ea3c5abd9bb379621bcde425e320ae461d421dfa6459387707e49b535c009c5d47ea24ed4ee3ec9772a258bdb3705b2af5973be9039c79d7e5947cc787994a165111b2c5a8cd57e834d22d7588c022c2cd02d5b5b1594b3b327f60546f94f121616352d3ee214e332f8229427dbc4c7c95a5feba19ed0d6558958f70956500ef033080201fbbc9a16160aae9703444929598ef3a5065d37aaf92258577f5dc265b4ef4ea02d1d85ed5bdf732149c68d0b97e44901cd2dd3f6aa198b6d0f140b3729cd2f5746b89677aa1aff43ea957f7f7d2d65b08eefd2cdcf757b7e38ecb30297fa2ad3483dfe7907f5a023e2147eb1cab2cebe3a3f5225fef0d1737c8efea088d02efebc2a01b98743b6483bdb385e874d3cb28a9ea042d5681d13a606d17c733b64e84a6f35264c99ca55e1b0ac87f22ef1465ab02344009a4d0d1bc4ed951c9b0750c3787e3b18aad31f7efdfcc3a8f276154123b8b18cda276a21976e59d3edcf6bda6529dbdd40dc9d7bc181b18156d0cbbd1ccbbb0d4d17f3491279f8262fb8e899b6886773a440308e0f620d525625dc2c49483fcba790f6c09dcb1e0fcb846380af8150d584622b43946c352e23d117839d4f6c0aabee4d69bf4239d91307a95d7174babed13d09cdf344fea6811f87f473ecc2b77375001e7223dc480af242dd96cad48807ca26f0a107f83b597dfd2938491184466fe97aae6191c829b033792889b2fb77265e09137ff09cd2fd016b68865adccc73aac17b6df8bc041f5385faaad386', NULL);
INSERT INTO postgres.items VALUES (25, 2, 1, '\x386a27eb3bd83e41d4f8c17ae1320582918f13d1c44e1f8e713d804aaadf54f56d967c3c53', '\x88881e3707cb34049a31571c784dbb1ee37d9c676a31290554268e31b4a52a2709f18487bdead542391c0c23cd6148a59c34b130e77f1b32a31b49d28a35d83133038287e098b948', '\x58881e0414036ac2664aa585d73e7e4f0093e74ca10a865e0a137c606d77cc79c9be04de75cd0b87398813fabcd1301eb861bba1cce880677b26242c362f08533ad5ee4bebad94bdf84309691e843e94fb44f2df11010cf973e9f386c24cbbb81154cd7a103b220627a24a8d47f03c8c605531b1b7117bb23ee8dafda1be0cdfc6d566e9ff9b0f3e1f8f6273c5e9e28ccf39e16a41029e238f0e7291072f6de068716ae51f', NULL);
INSERT INTO postgres.items VALUES (27, 3, 2, '\xef0ab5110e8bd5f0b7ca68a224a723ddf1e8d6651a192a8d8098b477337c98c8b7e1d8905c', '\x5f10c26b0f7982f1f182eb2168df62c121c975e6fa370a112795267e9f3cd40f88625a4769e589c1e52e8bea337802572f99df9b754a03d36897a10626324253', '\x198b829b2fffc5029b199f309e209398a3b7cdef310090470386a5a943721a7b2518cbfc33bf4dcf66242a7db0bbbb04726d959d2aed3ea120e8dc7c3a77bd5bf0457b38387a13206235f0c939f23fea2269cc3753b768eecab483d056c046db52713bb75c046e514d143c844b79f2cf329864fb467afd6fc282c9de9c0e4b3f22b24a93c4e6ca864f95195a29212389839f4912efeea4af46919dcd4e5b16f8113202c94ef8fe0f1704585e691d5981c7c74ab23631ecfdbedb421821e5a089f8740e1ac683d3f481a06eb5b97989b2537fd6013e2234ad8457b39190ce49156d026a8780958ba32caba94d2c9420c18968b87687f904948a19cc942f241499715a4e888fdff51b00d880347fa6100f970d6700351a462bcb4bda50ef09a44005dcddf46a467c2b6beb13bf7d83aa60a0f795a2bc2d7e4bd882ffe5892a05a22fc1fec8ea5f9054f05f96fd2e5cf713b92b8d4e478b4b02e4a5929b127b70967a5ac3372a671f94154f4758869f948c1742994498f4f316ab85a1d8ee92c7bdb5fa558e230f83f2e9606354ed486d418ee81482ec7bb6b14e5acd8104323f788d40c390ca74f7d15240f35f554dcf37033d9efdd696254bb9fb4462c9c0d61dd6cac39be71cdf07e2674a4cfb823b4407e6932713def65353720b2b7832d7c342f7d7839957d5a208061166792048e09db57d75e0d7ca3a2ef49ad086bf37725cdef6b4d3cbb563dbb328f7de1b598ffd78ac456393039e296e4fc614002148f5b2a7cc2b730ada3c1c666295cac9f165a3c0591c00cb7cb9b683606158173798d34b3f1322bf31a914bfd90d3e7a585eee46de206847f8aa078e88e14ce24955876af21d12b167c05dd99f5e1c894bb9fcfc131a24baa1fa570f794cc4fff937cd8958071af9e963e6e864594b45c4297a896cb7f395d20db7de3435cc186922c39a1d9587d54f9349ae8dd83d159763287c5c0c68f0d4be15e9261fb545aec32646c23c0db61be571a80fcee0ecbd13911b16fd82f2a33b7c2e277f8641994d06d83ecd2e0410af3a589c14a07d084dd4bae0f362b9e6f4a5c3309f26f2414cd49f85e3fcc6e81debf2b8387f1c5420dd8b4adea150a923ad0c0fa4f7d40164bff7ad345ba60a3fef590ef18fd6946863c31c3ac925345a3d4760ed174170a12eb6a4c4e340b2ca2852bf08133641cabc79de471fb632bd52dd5243a93d919f11694fb6d34996c76874abe6b0b5aa6ad64547c8a914a15331098179f3945af797353d7de5a8229630a5e8f811f9c44375ea6f5a4e789934df2dee7dc52eee940c5a3ff229cc8017697c89492d7e07818d33de5711c1d2166d2f1a7d5821025c522df3c58dcec25618d978ecd51e3acbd14a261c3f798d5aaced924717ea595d582905111805efd040426431f8d4919826cc352470b96a226b40ac0355cb76f5c84355d66201cacca7ac4b53acea990e2c4203f41df71554aba5698f1f2251c6358242aac7379b844ac225554c9e2f47a368f4612f7502e20f6a722a0c1015aeb1b010471abbf1d368626e665b65e15aa92194cce80c375df3d35f3012080b53dffc864429925c21d5ec613b89ad', NULL);
INSERT INTO postgres.items VALUES (29, 2, 2, '\xf929e7d3ac1ff9ef9f78e4cca6452d41a7bd746994d75600d124242f6980a031d06beee00b7feb42d11e39c63aa69fc0de13e404f9df18f644506162931c', '\x140f1b5eee7d6d7853d9c56de720592542d527275b55ebc22f056f68ebac94fd8203e9032fbf8d01b80c871d071c92cfdbf3d65ac37d8b6fe95add463886ef89', '\xb40ac43ae7daeb64a5d847b9a5866f51cd24ea862225eac3fd444b7826b5933c6f118ae068c5a51a097e4e08a9936f587373d6036d7e4df9d73b7aadfd4c633ae72df922d6d381d0191b8c118bbe2c6bdba338a9d643229cbbcad8ce0987c637a4334323109c59a5de147ce8db596c455a851726acae79266f2e01172cc14dca991da2b8602147421fe62288c900a859e50a288d40cd713c422e38c8b7156aa6d4a502416482e862ded8b4be0d650d58a58acc6c7da36c47f28cb3f51f3f4f777bf124010e512cf96c5db58deebc1477698449fb174e469c96735b22e6f026a9ea43f462808b87b47d41ba9b90af7954d430a4f283ce2d490cfa6aac1e9b22ec4cd0893a2bf284d99c717c7b8e1b612f372aa0c82aa9e43e53ec53dbbde13005dad69bc687bc1bed2d44280155e7112f5dc48067e1e60f048a1caa84b83697dd393594e7229f89ed063ac112eb127b87dfbd16b7b312dff3f61bb13914ff09decd0d9b825b9704babff6109694529c0a1e1984b24f488add0e9abc958dc0b07ed488c202fc5b6b3a5a1785f07439c1397b21aacf68667be9f31250e8c3116a88a480a227fedb0437e7379fb192448a157f35ae1c9e4eea1ea5cb69620303879f03b69de8f4fdb1793fe11c35e291d773680b594d7ef3395e61262993d5b69f35366fa192af9cb6dce3943b9c22b45ae8c8586c614852715438dc43d2227c7a327c13cd114297098fb89f6475eafd9e20b849aa7e14a1b0c0b1ed4fbaa0df09bea2dd7241a57d7d1cbad99e84b9181495ddcdfcac2683704377c25e14d78bdb2d3873ad4bdb8a0fbacf9e7e37ba895741d0c8bf84a494f370942540d641055a2c7f04433c7becaa41a10e7ee7f8514e068e4c8e13bdbf3797175304aa3f1d67a6abac360d74bb8c9ea15719563aca15f7070f5486886dbdac4a7fd15800c7faa0deb0645bd7d3f27164648d8f09271cf83545bbf7be1d7a065f11dff3c201e97cbabae76e21129942ecb41de8e31997cb684d060c44aab4e7b32204ffa6c750d93a537952abe2ffa8dc7f5c34fe185efd733f5bd82204860a5309e52fcb1340823211e445a053163d1332deba9e3aee5633f54f95b3a9a51e6c6980fd6471622cbb6ff85146051ff27b353aacb7a1f4fa5c9f4f090a3a08086aa69733baf343710cbfecbd754a302ec9d29c3b366cac92e16ca068e84e74d94781f673a67692bec6d8af239e68844c00626f98516f38169e867d4e2f9d2a046b28783254d237ccd7361fc80cf26b2389168122bfc3964afd78818b70b452d46c892b8c0679b8ebe4afd83dabcfc5e7f57f0289d79ab03393739f8521ed55c891c8f366d1d55aaac231adf4edc821557596eff3a988f98341e3349dbd5ab4914a1997841f2e24bca265aff606f5813f92150baebc49e87cc23e511226ac5934747e5a4c16f41a5d71942a4c5f4ecce35890bf9779b3330c12e812db34aa94301e462d6d1a6f7732b8295c30f03624fe730b2fa7d3400060ccbf0884987a07d6808d45b4cab59fe2ca9ea20eef8152b59bf0e80601a36e6c4bb285681f94cb867186f70d625faa71b3ebd754d3a3d168032425193ee928409a673ea360c4d3462d1ef1d3e18c8f2af3a53b107405406da700f3fdbfdec56f0729f5b25495b209dc1c3c7b8f4b0aa3b1d9396217a83d5dfb9d8168bf26a9a7a0d5f5628569c257166be6811b1d06fa712aa4004d9fc3116edecefa8d36a90e1f3f9152f50e102c554179d4f5da20afe9af58a14cee6560ced425316b87a58be8a6bda75063d7adf03ddd6edcedf2917298c4b6f74bc7a7f9de839c0630b56023bbeeb86e4abbab749a52f89e1b9e51cbe0d61b8160bdebcd562031c4b650b7c5159ffd12d7376641722d13ab234ab130a0ebf1a830a7c1e5f5a22ab3356c1812414d1d010def0994d5e2e299d977d7dcdbb1013a626dc35cd47e94691895022261d81e6eb026ada7d52556bb1c5de3dd5da0fc9a698b5694ba463d4b545ed9b2ec4a2ef5c46d4a07f730e70ee6f2671744e6d26c7c72e6f23c4e4af065837ab68cce3f8aa56efa531a9d5acdd58a052117828f9ba10b768c49c4e18594c9c9348dd002a1999487ba3558c335f11f04da7c7a43807839dd44833d13120a3a60b668be7fc969b6b021cd83f7e820e3e5ffb83bfc86cefbb0b5bc98195092238628a6e50eb10d0170851070d16442467116b66a3e2654180eee8d855b4771b5639c6d7a2fd88525fea79b5a18f3ef345dc4d19ed32f1629954412797001d309fc03abde6e2055a4df442482f911612228cd2cf0acb295a2ee9e263cbbeb1ab9254cbf9d9668796971e2ce225370c46ebfed2a14423ef725a537df04b12ebab22c14c7fa7e0a0e2889ed6c650977fabfaa1838f3f2b630ca43a63456103280be6fcea86c10abe3445d856e9ec911eb17eaff4db8281a8b7acbd868899bb127a418b13970c1ef12ca69cbb52292c1b8be5c8760c5eb92342b1b89ddba04fe9d6265446988be37e23109e9b02a17c1962da19e8bcb46e75f7ca9360d8e35788cc9f633a1eff80b27045f11398935392f20d4b71d14a666ce7b39bd77321e22492a01b4e731365f5aad1a840f51fc1609112adf8bfc6195e1d9958dcd512bad40c388216ab52be865ac2f108a51dc4aedce5f7d0ee333c2c348652a4438846013bbd1f7c554cb20ae869a218b467bea0d987dbc36790ab60182461cd2a4db9df1ea1a76043cef0de3901300373f91b41ffd27d3108a210f442cd34f37db2f627d6bedb7de997b41306397f0866f8c91bd7d58f6134b50abf86d5bf19b7cb722cdbe00f163d6ebbd09fe4c2bf7ce537551c094c90aae7629b517828f58e9d8d885ff4ef3a34b87c604c0fa52d859b938d1ca74a11849665d3c91eb4c9f4d1fa76168576df7192d607a0ebc4d10fe8d9af2d31a5645c9375531962aff3a4391d1e4924221779063932b60e272d8c8a4afeccbfaa8aa38763bd9601818ce3d23e962776bb82b392d4ab34860c10d927c2a19518c49c0091876686654c4c533c7c795d0fcd6f5822bab3b370d2f2ad71c1e7d18753bf8035f000e5084d990658cea2dd4adc6542917ac9220ba60cb082c3e79ff36c83ccb7f978ccc248ac920cdad4dd28cadcd5d60c763033ba896182d6bbf4f8450635c96bf08d0525ae23c7cdab2361d88b1a2da59dc48d5760248ab6ad6d1eead9fddde3a31dd0a18133a1718dc82980a1299ac5e7c2daf8c114e2d99859f9a4c93b56c7e25f589342f29733fc969d872739ca5d7d79055395df68be4e79689bdc3c42c46409dd6056259a60b63d3d35078eb7479039cedc630c1d220c92e5f40896a1e69e385b86b9499727576fc2bea901128baf10d971839e060a9dab1ddd0976ee1a8547e714c11bd59b432fd7f72e0dc5ca557ebc89226b29675c3ffba6870ccbba4a0ad1f8b825a51902119b35f13fda5e1e5f67fdaedc5d0c621a99e71a16e2181d9617857b8f74da7174336ee4c920985cf0c4a49a4cd3c0242d4ba0c2d3c2a554a88c78352b8c272c722814a7abddf37d9c22a19153e423247e2769b8923bb1eb68f6599b177101f70777f4897d47523156ace64b7577a171fed5c94e3aab053afb2939b93ef74a9595d556cf6891f4c1ca9dc31354f365a5d71f64de16c95508dffc513272b4884ae8e7e9d56f4b3d52c2c4a20ed88098b33900b62b38246aeece6b2f8845623eda8b466cad6358a32c60c8de811fdc9ffb8981cb431be66da3b3d0be1925757a5c653b1ee5b433558010ca4525cbccc4b4c01b4985035d49a7502d11659b25fb2ce35c5f1d3c8a38b3021157af6323b399434f9e087c1749a6b87a908cf5e59ef1a5dc80c53a3e45d2614e33abc631ea2afbb802bca186afac18f7943bca286c82ef5b86affe9c49c3694a72a5a0df7e7645f6e140775c5281ff550e5aa635405ac2cbd4bfc6126d0a1ecfb650f6c14fa68591c9069605c23425a058ba82a5cf08b98751199564800421be181e8c4209234f9d00d29722f678c3b36ed1317fd1cb64030c05e4123393add2e1bdbf3b6832c603451e7d3de01cf7f50090719387579b1ff75683d2736284fc4d9921ab0488d46001fc216ab106e3114ed62a90d7f0ef4fff673a8468834bb0116e954a7aa51015a06b278f8c7aecfd1acd7020a2c92494aec1e64847d8d6999474128ef05150dc5073e297cdd33777147765263abf3a1895478503331dc7cfc4aae4ae06e1e2074ede79b877596fec870463b01b10067f396fcc3e17225a2f0db6c1c3354005546bd158dffc3306fa820933da6f8e9e9fc5f4e15cbf35d1ee873c0c64addb7c769b32652da75fe12b953677e874976eb8bce580ce62af29089a2a7443217175c2a3cc81caa1f38a7775dc8ae5c66d1761140bc4890c54eadff8e28ac267fdb48525b8e331800aa81594c50cf1427666e1f1c21469e50fe36ed4e3f4877b4756009dcf4b6a3f0a0ce7b81f89c19d499d14ec108eb4e49f3d005243751a8dba6067d34deceee21aefbe0701aaa35137dffe95ef305369ea7da10c9ce4e0e', NULL);
INSERT INTO postgres.items VALUES (33, 3, 2, '\xe7b15e27d6a260f87b495b33af00c56eedebe55c608e5c4b59db03e3ac799cd6ee1d332e0ed6e5c62d579927abdc521b', '\x25a07ace1ed3d07b64de530c9ffdd89b3f2577de68d7ddb6b9fd54d939547cfda31d182190a97fc4d37973c782185afdb0db833ab353bd72b6fdd80f1953b6b1', '\x4a96da5260cc2868e74e5d1a8f86180b26319863aa66cba7c50a69e5d080ecc24a348a46cceaacea0bd49ef25387a7294cfbb9a0acd3b153e3f7ba778dc41aa67e034ab14c3337b72d9860e66b70e7cc3de31743855d4ba4d89dacd39ad8d4794cbda935ca514f3cc8de5c0b0a8d5f8f836dded88bb414095d48c21c9fdd3141f869e879ffde2678f0913de79e80e0bb26954727ffe367a88d644659785e78e7db751b9608f03d48fab056dd5278bcda7aca4d81b6f886735493dfe9113e6bfde7a8555a533acc71d44f605a0a4876a8d460aac7568fb81ee45710b1979e97e9736dfb89d09bf6a7a24eb489087c1ea3f1df5f38e13c89412596b85d602f1f848cbf793af33e36f090efea8a6987fe45f47660ecc7333c06983a5ad95ff01339cb4d8b400d41173aacffa4aca6513f9e195dd916b425eda4a4a008d4096b0dd59c3b06ec20e9b5c6cd33c6ea99853896533c9937d5342362dc93b80960c7a597ebdc80f323d87887bed959fc0f30d25e713ce28662ba5917bb3fa9311660c11272ab33b5a7524699ee6117b1987753fcf6662ddbf74185a6cb141727f5ebb9f71aa84c56408254b6060432d2957f7687dde7a252f4a256492952e505160bd3ed104571855df51243ad3d22717dc99825cc62e7ee7de269afe4763b3b16e8de868625971baf1429d05b6c5df4f33e5c95a7cd69856016e8a4f73f067c146989eb03db6c10464b06bda405a9a68d11f954676612315d2e15ba52fb9016fe51370b5b8c1cbc6ecbe60c0d55b3b0707b539b545bae375bafe27b0150fe5b609db19ccc2395c8d68411ea64e2cf757896cd8b05ba0e1fd030cb6894a5c6f1072689b8650f0a1a85dc34403cc1e1db49cbb72527c8341b78926a1f33f0037a0128fa377ca4d03bf9bf4d2bbe8f7fe58abcf005da5ca33d4805684ddbf55f9a91178e487dcdf5f715b60bd48a84641d85faf8f61ba338af8aef5ac7c838037548338eb62b98be5632993d35c7f02922a9e0c2f220ef2fa78a7916993ca301f6c55537d3bffe753ba2965ab340d9d283cbb1969ce2c638fc1767f250cfa08241cca3ccde0e6ad00dc51a5679120f7c8f8d771f2a407501a4c85f9d4ab250217a2bf083b0b250404283efb4f85920c684341ebdc1addf7657bb437e92210a0ab2bf623c2240f9e743291fe249521a07299c56bb645f35f89484d17121cdedf25042250e43b6acb493758f04523daf39738a45ca7e7bf462e33d12f835d0ab7f26d9cc0fd27ac136dd719e6faeb4e6581045cebaa18f37654c1c0fbcd4f92687f12fbb42d8dcafbd588817119b0bf85608ecf6fb185e561977c5098aa8258b8d2e1960a10b9a814969e7f6bb9b8b042c2f71f9b321236be0ac4cd4703dc6d5332fa828da6c7ee74a2e323bad065e2916c04aabf7e9a1f367e307c853f7e46b8b479879a691a1258d53b68f4dff1014f17f08e55d102c539e86e24f4142b5bdf39eda1d630a8c3418f9d3f52d682b83dc266acd86a9f6402c2d06dfba4dbcc5e9b87089fa737830a78091b70c59f3ec5a448d9e83e1da48667c86834e989bf45cd085455983bb5c7c162504d321049308365802c087a294d2e5792c58c95df231c8cf3dc45239c31c295856622aad693131fb87dd75e0b73c1c03440ed019da280773d870e9a529f695d59c0b11c6786e55cef7bc8bdb3575f1327705ded6042aaa1ffcb4da835bed64afaabfe3600e88419cc20b5d35fd4805017069ab2bde887bed400df000ba74db594d824e0efb78a30fc9f8167f1e3709599e0bff2ca1ff34805e6e151d39935833dc8dd16387d79015551a1bad4f9b0fd1aea8950dfb73799e9165d89d5ca094dd99f3a44562b62c7eb03f7e0d6ba7dd2c6dbc57f053775659ef3b4cc6e1149f6cc9523d4eb527df346c403b0bf9510f20e7898f066f9de52bf2059076b20672b40116f9646f9753b67ff178bbec63ed9f09e42015f350a49ce5995e9d978ddc3111ce7dbfe07ed96c4ee57046a51a1a1aec69b9d22155d2eec0e21f95a41af04460bbf2acec87167e163af2b048f0fc1035eba55a48efdbad22f3298ca7aa40b4f57144c4f3a1e1901beb37ace9173ca39761e0a5da265ca415317c561083f1e611e2eaa69e7a08b4bb82128f32944c7e1e3a868b19d0b28f42efd80fea390e694ab599d31b0580e36b03c922e48517329370639b1c191b0d8824ed01c046c342f4717a33e6631ace95219098fa227001bf9123aeec948da14109a6423c4d3d647f813d3e94c621e5feacb07da7ffa06931ad4231b7c1ea19062ad641b11a6fe7a68a32cced49f47f2dbbbc0e7ac651ea2c11aebfe31c957dae8b3ecd13e87b7173e8db15ad9fe189c24b3c16cecfbe230159690818ab7fc16241d413256c889067309b3c413189a3bf068c51e6ea966f1643a2a1863b67b01eaf8f7cfebe18fa6eff3bb9ba0866cdb008db1eb255c5302561c071d378eaf82201fb23ccf88a5a208998a4062c38e8a335377ed302495be9975f8aba0b081b007e4e0fee47f49c6a39692539100c0c2702ce40b20aa0d6e6269046189ec0ed0d6a0b082eb420b477f80fe3f06ef25d2cfbe1ae02490c68967eff26badccd25bdf51fd1d41b896337bb0737fe0593ba1fb477762958c92cae4989a3fb7f5b8adb70c18c3bf3c18a53870cceca248678c740f8259fd210dec987cdce52eaf4dc3b8696100b32f43d78dad8285f5cea0e9af1c8c3264f5be05d23d568788ea1d9b0c1ef5acdf11c4868b0c50d62761cfcc6419209c9cd033c589f5e7f9ef692b21737053175025277871985a3c991217d75daf9fb60ee29b202c4635548ee9772820993b1cac7436e41e86fd11bf060665e7e8d3ef9560364fe032f61264cd97fefbb11ff5362251ad778ade6c8ba259a39c5d415cacb406a7570cf0397eb96518cff987217cf5a840be7e8aeb9f3f31c4896573336cddaa68e6bc8bb2a441984960bb26bbadb5eea93e0ab3198a415db1ca7f8b17e76d63b03a44486f7ad06eeac0be110fc566a3b0e06ddada07a1966f704b39617da3b2115007c9fbc22cf2acb84aa0d01187abb6b09cead688c829a8a834739a698c669ebd3c2665ca796bdab7bad716292fdae89630d0ae4f9c02e4b9dccc79fdce367e1063395ff519e5e551c96946b2ade729d01e4b1769c2336e7b8d654977be7ec1f387c97b1b65a89f369359f202ad2cfcef2f3cbabb94c16bdca0867cd7015ed674f2428cb31da0fc62399944bc1d33f44f96cecc2b31520c391f60c8d43776d65deb220f4d5237927b5d3a41854af798a84a7db9062611e20605a044c4ac9ea55619ee37c5fee52f16d00c63772ba7fb095f4b0401b2b186bf1298bbb9f59a96f1247afc17809d512a255aaecb4b2f6b0bd5807bc734f937a06f7d5805395ffbe995f0d7ce44fb3b13e5626bb4221cca030d8b4c68420f5eecc1122e8d66f5ba9f43490545a8be9af703e3e0e511426227915b37fc0cbd02f6f00c4a766b8f7a4882616fca78114a486c4ae342cc04e5b6de2b4edb760666f89f19b4685d59ec6d281ae61bd423314dc8ade99ec06f3dc4a75be043a6949d6a0e98f9e7fae1e1e0d51b9ceff7e7e0358350ea54397c439c5ec9eba25d7bdebe3e5d5d5c017b2fba9f168678c379a33232a285eb0fa43c6b6a999fa295c9dc3fc0986ef52f8a3f4e9e2074cdcd66b899ae9f49030eea4d243d269fdfdbc94350720d95f7bfac9f02505e19618fc96e8ae7a0f5b2b5b30329cd1879917bd7408ecafc18add1aad24564cccb8321a45689d5b7d21db31811e37c1d3fe0d7b37dd0b81adcfaace9d2bdcfaa4d78af9176b37b65efcab73ac3ecd0a849ff20abf0580babb355db7b43d9d0e98e6adb4d510217b7f6914990025c39d84e0c8432e81f156f05584d66a88e78862758ea2d85dcd3231024570f8aba9a84c8fc373c84ba4e8de56b44c179d837500d9a52018f1fd442d0e78375aef6dd3aa54287dca18af9c206c14dc99e11385996cce928f51cab984ea279b87b6b8ec303e0be4823aa1656895d7c6aa505f2db7da15a349a0f662e798e866c09b5e070ff33aeb6369fe87ed394e50669c6d3182300857d5931b66a787180f4fb9ebcd37386a93db57b1a5c4357311baf27089b990d234821d2b595c67b9e6306a0076a00be53334ba3a5282a26b0cafc5fb8d5ac0ae4996124f7b724d8506498b232f8db6225b55cb93e2a0fa465ab323ef4b6a5fd82a6de9d888c6ae68c6e12d58e16706c005cd4141dc4aba4a67bbdf4279795e04306aa222148966ee28958f683c09ad0c07faac3df02d6246ef4aaecabc63dc4ed7c5de80eedad5c0d94c3278e3032b06833e125eb7960885928b6e4a015d7cb87b16ac7c4704cd083313559230e82fa3e448b99ca8facde1af22366c79cbff1b9d32d77f17b1bc4b9a714afdcd6503d2210fb0065f9e0ac786c060ea15214adca6b848f4b71c34783067027b5a23498651085ef2c57ec7e39326193f3268997cd6da91d56f4a1ae69ceff71fb0a660652ee88e5886580475d843c177d4011b58bdea3c445780c4d272b571727873511a5049dc412e05953ac80e384e475d3f6416305b88c8c6386ffcd8b8d4d5fca45303d4e95097657605af07edcaa5ba6fa43ff94b09e154676ac72690e5a81df91cc37ac6370a8a46deab77a4346f8189a99a91fe3fb185eff9dc6317f09c64dcde61bf8c68d51163b774c5e25df3e98cd826003ab9b0abc62db9653ad865fb8e3cde53230e55b2d093867e422305f68ddf338e10751f5e893b234cfc2691955bfb87472a4e752a0ae794b191dbf4bd509a5aefdd03b8805f463d04ecf2bd1639a70e37525c0de961325a96eb00fac9a2f419f0e2644e12a4c885e3234050ba6020076bd4919cd5a0284b291c6929a8a5273af280d71687dbcadca3ff6e823235adf66decbc3bb57a47cba1a046da33d37c4b2f63a5b4d8f3eafd22bca9a69f5e7531fc8a8834e9a9cd40668c0f4223a6620aecb519a9157ea06513377474cf9ab03b4b10229100bf7841b5d05dada0788d52dadc7a86ac4ea4777a20a98ec0de33c29c850ddf6fa0c4176c9fe6ec79a6ca33967af18a786047e81d87b75cfc950c697ab500ef92f0a48c875a5f5a189024c8579c31a5cb8e0be16fc6f8fedf1c40826cf862415ceb1fcb23a11a544e4ce6b52691c08829e4cddb187565b4d72ec5b652d7ce3c81c231dd36b85e51e6ee9ed8dacb6401042558191bef636b6f13a49b7524df61413e6670623e57f3a4bfb79d98f7720a2918938ed88b5236c09c69f913f1131b21cfc0bdcaf7dd527493d13b793185d57b4e3430be4a892d2697921ff295780a4f35cbd4df24a131819d897ed4c8ea3f7a493243056ccfebe71933e9a189c5b4fa206e156669043d167a3bd46d75d0f42871a2fa1af4c343d6cf9e7a115f4ee924decdb8926341e3f32b5b281f01836394e51f5431ea56008275a4e88e9da76217a3a3b364ef0ad7bac663f3809a8de7db8b4a68e6c44fd31e73b48d2ce2f644289bc5f3fda3977cf93c938c578e6dfa96ccaf8a470a6403e9e74e39686a68bacddbac5495c8c17cb6718d6fc9dfce2e07bceae898612e7a0d6eed629a60ee9b96853da5ee99df80d875aa9514a2a8487241069790ac742e2cb76d5b5447b75561928cc949b1f4e98b34fdc256549d02b6c7a7e9f7abcbe87155d31d732f87da22c5aa5903bb5fa62b5a709cebf6f30ff69e506ea3f7ffcaad25e133780f06efc3e6ba693dfb7f7bb15cb8576f4382fe180c0e40077eefe44e4da6f7745dbf12c3caf19cb8854f08726862b4d79eb0bcc860a20e97f490d557139cc4f6478454d2064a31d0da945685bd275cccee284a28c1e61429bc5e00a72fdcc030edca3a89dd30b03b54bf9f58a54c6d1411d0e48d32d0174184b03ec9e761209195eea110138904bf541f2efb6555143cae4241dc54c7a0dcecd3e64f58e70cbd9b83c0ce61c7df11bb3965d81f92bb94f1938a9060b67d211aa8ac24dba0f7d781b8a278e61b94a2f52d5787cdaaac98939244dc5c4bcdb19a35bf33bc60e77051cacb03f3a25aa03115638634c9a079d2820edbe78d8fdd326c37e27707f39316f7e6467fb9f974761b71d9269384a27add14a596e50fbf8df4fe2d3a1626a971035bc16b2d746fe231e02dae4953d727be5a74c6ccd25c651f462d12fa43af310d94eb1363cb764b3cb6f69ac672cd74762dba2e1a70e991fa9596cef6249f0002335340b5de7ef128a2b005df4f5facd5832c3a852fe0fbbfe19f95dc1917dbf756c334aa32497916ec7a5643f1176d41f419072ea6f0c64cecc0bddc539b0e94d6868518e9232a3844c3ae60188bf468efb4ffb425f6301b346654a414b00e21d62e5ae6270d9202973e70633ea7ada664c0bdbf45f1413936af1172d578875641cc2e486989bb390590319347dbc6fa321c8f7fccee68130a0a3b5a3b1513cea4982d13631d211f89e74df21596c7b2f56b830ce60547956474557eedb169ca0e89263dcfd5d6b768fe9f41f755a18ea3ff28571e1b1750162a0ebec5de3a2783539ea254d2b1204f8fef6f5ddf81d9832ced4aebe7cca4818245b4c9b255d7b302491310ace724a7439fb21ca024dd133c6f0fd7cdb6b4187defc64db90a81627fb75800d90c27c7ba3c1fd0f1031622bc35c63bce8303ba40583511a8f13c35af05e4c134db0a6b2c9c4d470e944217c767e22b0e3ff1bcc5f070ae02cc20b3abd5fc09282d3930690f15116c23a76c8b277666b1277ebec48e3dc2f906d8ead9aff056bbbd8fe850c9bbd0ecc670b756b4b921', NULL);
INSERT INTO postgres.items VALUES (39, 3, 2, '\x8d772172ebf3af6af2ef00254c5cf9ba09a7178e01de3ca9f086c9ef7cbb00d0cb768602cced286aebcc88b431fc1c', '\xf18805e266d9de6f179abaf751258d325d1ac64c4a91c801485b59d4c1614c024cf4b57a0654874e3fd965f74e923078befc52443251bed50d6efaef1d077a88', '\x523bd430f644009d4079cfdeeb0479f88fa818832b0daa7cb329f0c8e8f7c23a6d3cd93ab2e2d0b6e80c6d33736b7a0b1be9efcbcd87acfe1864ab082b5fecc9859c19b65a2009f0f25fdc1e9103ebb28b68737b0b4dbd2e5547099755b03f8355ce78ecfb14502e898775037a9149b3e78d50c19b7dccd645fd9dd5e9e69f3ab34cbe770751a27939122e506a36f27e7a3bfcb725f3512a03e243b69de29b6b4b746488d7cdf377f2ee6421f944215502e0fcf1ae9638728c4aa3b4c4e06beff85c2bf6d65666ef519257c12380e77056a1db0ceeff0374042ee60717335f0ef7174c3dbbe88c415e7534ce46ff5efa9607f4c15f823d31c1cc4935591fe22e68d67c90164f3ae04f3e21f7cfdd07a269abbb6e616b772452c30d10ccde21917d9e8387035fb9db1afb5498e8b5bc8269a41dc7c4dcd5827677cf5587a7db83c77b2f55e4aa5196858779093fa9b3c1156143f4ab3e9b20f3992ba5b14cdb601c8cb9c8106e43d3123a91f75fadfbe0ad837f29ee0e6971a4f26133839c4986f485ce8dc47536604a87ff5b2aef3a58762480701afd789b537ea5aab40e23b1e41f1835f85486448d092c2565b535a8e1125f66e120393e4b42724cc97e9f87ced62a69c9c4e5e8f6945d7c02511a2f637d5262c7906186d3694451af5f7c80194037a47f4bbd1e32111f8662461a6871719c9fa77540fd5e6895d0f9f11bf24c9aef966da90a653e69c68ac6e48100cdc90796afab95444c80a79f19980aaf90c759d3a95f490e6142648b7e19c9808e315bbbb351655956e1eaf1eab1610fd939d0ad78f849a9fe606abd1cd1d7e35a8f64d4750be4a90c2ecb54e7af0a1e58185913643a8202333dc359191902aa04c03b8adb820d882ef265378f43fc53f72f1343f21f1adbc6466d8d90a98e80c40e9d5be0bd7f83272af27567c47e5d55c8eeaae841d55fe5895891213064931bf82ea9f2da2d40d8e52397c529e67849432f6e08d192810a28336943ada32dd38ec7c55a6b827cf77032ab43541aa28800fe6cca3d73028e49dae29cc1968a415f47a82d44957e355925814447e9ee34e584dae001f17b1b4724b19a8c2116dc3e78866712d6bfc948922cb5344bd4a47e705516fc7f4650b6726367fe5a890aa9f37ae4659c0c4e5b885bcfba333f2e0a34696d216309a6d7fd203e08a943e372f7402f9c4f648bfc48d64cda60a99ea37cb08188e462bc4a50cdf03975cd935534f6f39f82be8d7379c158120c01d62fe30b4f44a7df2d9a732a820ea61b61f940d3dc634206e14b29d2acf99ead1eb01852ad83f61767b38efafa8fa26536d2f1d090ffe099f8cbdabd6590bbd7bc46fb31cbf60f39cc98b51ff3c81749589dc7e6cb6f3b69e37e35cb43a534f99270ed718b551c11ec694aad4e95840f6898c4470986d54e2cb35ada33fbb98d98b5d583e3a0094b30e88b346a1c354aec14bbc9b7462f5d1053c86ad6c200aa6362e601c1e52b736fe0b755c8ea6bb68b92678e254d6476b432878bf19c81fd1a65c06395012574e7325a12ea4320d5b572348d2f865901abfa4e3ed391966535e24db7f285fbbbb5db4eb831671bada2c6d051967970fe21ddd704e3cba968b725f0babe7d47b9070237b33b0e88136a5a5e1e4deeaa376a2e5fbb92980299d8f0fe69677d46a0d08cbdcc6556264388140ffaa7c67420e898ad84df636152e6fc79fbbe16265f7f4c8b8ce0d9e3f0e83e420b6ea4410e701a87d7393e59018a50b5794b77411c5541ef4e8ff1eeb4f8ac8c93ff933e9f3dad9d896101de2b99307eabf11735d5dd39b826a634211ce85ee9b102049295c3afc47bd0ec22bc008738cf80e96abf56ef5c2d87fea1f7b5c87dcbcc68c0722aab51fe5ad97ba62d2046923d9162e18b4122816615135157f08e122c39744cc4fac26f31b054a6fead6afb352b02cd7344b7fba269b7726f0ec48af45a3e20dafe8f0afb1604d2e6167d2333d9a0e8831f6b3fcfed679b07ff21cbc4db7afc01856222a662930342242857107993ac81cbf2767d9b56ac6b8342badbd9b0d17d6fd584dea0b0c6cd63282a2bef24fefa1e4a47fa66dbacaad6fbe144030f712fe48365c799fc7c8283c5ddcbae977cd95b355ca9defef3df8ff47db60872aaab6ab4316526dad67af1e582005a29c44397b4b5fb1c714056856ba1ba102cb1bbd107daa3ee26851fff270598b028132ddd21c3f3628d47d62c58d6ac3151e3c481b470755380296cadf4baf08c853656c61a07775a96e0e437a21e7deccb8a870f1910cfacd0128d2b616016f7a7dfc69d94825dab60b211c3b6e31e5321a684647837d9709c144c91f67aae17ad7facb304779d07c7d30b714d3d76a4ffb8143e26ca9c1eeb2ee756c88d916de21331265db0ff1c4d170b9a5ab1f002d48c85d7490700e279795beb2e407670d6702fac2991505ea187537504cc339273ced32dd42c487831c6fef5eeda291b0a1d9167ec9a206074f6d7158d4c5615e067265491bc2bf2e8f410c3311bb5f20686cdfdfbbda2295d3ed9ef3f649f0cb72c1325d8f398279680580db3ca41aca35936b93ab95f1772b35b34be387c9f3ed8b9106e15dbba96dde2c6c37a1fa377215e6a4dbb89fb7201acda376a554f28b4b6d1bb8990292cfb2407cc7e83b648ec370767ff413e2e2e88ae63d6343b4a8d95fbd1a4f099e36d6b9b8b9edb059cf4d1a11b55435b8484c398ac8107bd4b71def51cf3069d034b46ea8af10c78df343fe36aae09e8c495d2077ec107d6ad9226bd75e0786540d7700301cfc7d8ec23afc6faffc7e781bbd72229958c287c59edce55c63d5f53f7f0a4f24c0a732d3bd5d50b82b3b77675cf554233fd3005ddb8a13e240a482db43196218adac9e1b0da8502d32b2a0be77c7ebe658342a249bfaab419100b82bee6ef1372f14a798bd89eb477d065ea0e419092374690abf91285578cac44c5ac12bf81d087394fa67e265dea615fb0571cf11655566982dfcd6c831aa9b4dcbacab1cb7557e5243e23cdd8006143fa92874fcfa0100018589500e1b03990535eb49a909865b4574a57181a94a262198e67fdfd685776b85506733b8f22b5d38701fd446a3c582ae7b4188cdfa419f88a23165424ccef80fd682fbe2283f45a9395cb4d067c66adba6d43eec35c5a11b83f3d5e933021dc98515475875b01aa50f83b4ce47692e656a04e4cf1ba5ec79a504d12bc12a9b1b8277fc27fc20a7e6f56ab65ecf1c45fcf7227f4157e4665e6308609624597428189c0217200e93409e4bc0a3ef91088864206ee6898b069f11fa23d0b35ee8b2d3f61c2989f239fb86c035f9503287540c28393ab5551a0bf0d0a3b4ad854c4b1c3a2db51c5653c9a1349627873c1621e80dc857a78249a125ddec770e5ba2f5d7e593f78bd7feca4def980449f4c2f45cb92cef3d19c1dc72137d77180a02db18cbafebd98aa818969e4d0ac7ec28091d5397f195d5b10b34c099c6e97366ebf455e3692b4583259ae9e2448c71dc3b10fe8817401ac4d042205d49eee2d2386a8d4980eb957da24d2739ae8f632d05ac05bc613155e6fed6652ef687a8438415b95d175a0e31b6f0222a0f12822ccde839c69b37dda4bd7ebd6335a9ed63e3b45751aa4d475f282929ebf144a8a68cd2269f3c0341f48e23bce734fdd3d88c429e69b3b3025c73bdb6a0501f18914617577afbc9de41a889364d73946025689a8aa90a5871f3f29b0353382ff7dcea272e9c30376f9103950d58db96f77b01660264fc5ba9cf7e780b3f0d2a6976cea8dce40917394fc8ecd28b04577d508f454f58a10e02dcefcee5219cc11a9e270af18a7e0e9573d17febc685526e273b53cd5b9a13760d236ea01fa6603db95fe7f5dc31f9c3d7a2f0cd8730df362a3ba65168287e60b7871b5adb1669182705cd515174f13d998e91f7e56f59549fdef4da72548331266071af77c18ff7fe3fd39b33cc5df92e9107c51571c90ca02e7b4eb6a07bc00eb15c2307c3742dfde9eba667ec3da491c1b0a527298a2dc92efb1b6657c3a0091cce719b76979102a9a2c66ee878873156a9368ed1f9c20eb6b2dff106dbf0f871c548a8e7a4605ea5c4804af663b1873a025f77c5f027088ed79b9c12bcf0f95c9be823a224418fe692018a962716add8f9a05e0036d7f6374c7a19a650c6b10188dad1be9e1078580752a07e3081a306e4ead3c958a66df73b599727af5717dff057821aab3febd005c5b7bb77dc8fbcd92b98eb38d770edd454b971bc6e3b871a1ab929acf83255d7292fa55baec9305e15a06adb5fd0fd22281178ce1bcb24289e130f6ef91acd8241ac37c9bdc6ca4e9fb677bb057400a6ed6a3108d804eff8a3a3e41fe139224b8e8ad1a37f9c635f79ad8ad38544d24c7f9a00f4b5305ab940295017dec639f7798d1527f3fe782a0ad0c0089cd1fd05710144756b6cde874a3aef849919355631e4012899b0551754a3aecb37067308683ca943eaa292a9623b80ecadd3a104f2e60b37c5273288ce30cf548cdf5ce3df4d4c91a0ad7fe6f0169b4e49afad0ea104773aaef57e166b5a702778c71f796fe2e033a665319f7600e7dc6eb40c86ebc30f1c413ae7d9f7270ab894f45d2b518fd5fce0742d67d87f318404c5814e13ce2ab943d3304c005c7727983765ec72e82d24dfe330b32611ee114ead5730ab21e8f65c0a6b13ffb3bdbc5e34014cb254c5aaa8d7762b7decfd36b77c28cb05ce2254c62b0c153220df8ca2380b15ff6610212653354185558c4cf5febc9fe8165cd1cab061829a4bb19359c2ff8d5bb33ff9b2ff159c0915de23387e43ec57c527cd1e0567967ada77dc3d1e235428a52cf1b398c787164fdaca6b5c92e4e165a88b9d96b7042ee9a318af7f441dd29882b924a7bde33b182ef09853b673813735c966188f898ad2179ed189763f4f3a34b9d9f088fbfe1d2921a4c1b81eec83e392ecedc4158154715f4733c9330825bc0009b2e93702c4988224900dcc6d35f268a96fc1d08c5a6e95dc90281f739e37a06b844a451123c4677e19b4666a391f6dd00be6c2593afc842217d42cf8e4186d13a2721b7f69c006cf432f829b79020dcecf35b036362b7ecae3f616022d99f02270505cb9cb30e4108089901b36b68e43f375d17b5bab66b2c53321905ddb2b30ba718f87bb9e8bf6a18e170b892ee947ceb0cfdb3c43ab2240a228d85394d9c69f586bebd26d047b8f66dead3aa8596c451d7a5217dcbb67b3222933f630e00639cd82907217f4e6fcf74b5feb2aca92c876cf2b2f5b1e842e833ceea8b043e00d4b9414aa051ac19374224567dafbb70b8312d8fdd94b40f230a58bd31b159240910a753bc8dff6049be2ebec96fb27822dc2c0268d4d6ceccd501a5af479fc217a52c7720d47070a4e564de161badb6efe899e764fdc3acc181d267d4f9a5ee652491f5508f6a8398f284d8cdf61e5284b91b153f98824febeb607f635d876a1707c4526f7acd005246dbdb93bdad83ccc62dcf4c1e1b1a9374759592e20d95ac0d53977caa961da3073509a29f02d7431cf2895b52f0c634db0bda202505a76ea92d7e7aaefd4b50d42d021b4d809e7673b0b004ddc54597c405321c7588b9cac20ab5b1aadbce32710dd8c86bab38c6570508e54ac87b49d75dc86cd4b6e4a02bd80d376b5303d09df87aedb6078cfd22aaecb2c833be9ef508775e49ad62779cc4db5d49e76463a07aadf18932e736a7f81233206893820aed67ce3be6c93eabcff20625bb9ccc28823606dae8559a08bfc54517c54a11205bf60dd6cca057d66515268c', NULL);
INSERT INTO postgres.items VALUES (32, 2, 2, '\x9d63f30f8a41657e685d059e65b2676bfe111882544927007795aa3ca1398aa4ace30bb01db3c174899cda64', '\x6d93447272627166cd9b1da4b9aab2a4d932a435ea15fcaedb382c427de04e0ee943efc5a53611076603bbfbec4cdba0ee8af77c1c190af8f8f26c942b8da8e5', '\x9017a58289539c018eea1c6106476f5b2759bbf75d5591f4cb4b407df4fb3a0d505bb1b33e29b7f795559812704cba7eed9bcc6a47b568d9dcf89f6c9985a808b85c264348f1cd666f881a446080201cf667fbd07bb0e8ff57685203d5bd5dec8a9235d8cda7c6feeb12c5f01f71baa39559060e733a6e43ebbd3f50259c1223da1fcad04790b41ae43a0a580226ed75c304da3afa275bf99208fa9fa90dcfc0d16ebf54086e2a5af468250eae83a8cbb88a4c763d957c2f0359d8b5bc8d0bbe756fb05639497d5f82e3045bfdf94718a71ef1c9088e8b952ad2a1b17f2e5c18f8f66657cf26ca93f9d78fc1290c840dd5f7be03b7686263b4f9207325667f290bab060c32f88b1c950b55c64a2d3aa52f0e413dd6836d5620a2430b410f02963a35d5aece4971d8ee96ffec9d1ede094fc04833643c674d1fcd8561159796dc10d16d3e4231c87ff8868a30713cc6b0dbdb4ca16547386e9cd26f9a007f9b19f13ad43d0beb74cfc7f307415c8a230a672917e8f726b59d6baa4afd342106766ed023b6cb4fede7af1cea90752e9905f987a448bf1fb1db92fc7e71991d3c5dff6c583641bea3898e6f746b076ee4d87f194f8cac57d924d5a801a56b6ee713f639c5c944f1031dc6e580ca482a9fc8607ad5927bcaec4d15a87539813675fb8a2b33dc8afe3207410b4f482d4a74819df7b6a00e6497f4d0f5b2d802970e0a897c191a5113921b018c41a02729d5b691e40c2674ef61fb624817637e5e9f4f0fa20d870d75107f90ef9685309bccf79ac845a66fdf4c28795284a9928462cc8d7a8c6aee8bd420ba11c34dc5c0ad91eaee2a2a231dc741d383123e168e7e37a1afec9bf423eb8b271fd2ba2c310601d454f2505bafe7e2fc5f593de021240ed8e3ab2f3e50461e4d6a92aa4684dd9e56ef77fea7647f19183be10adc5c65263fbe3e4ee0622b95f7ef577d111ee7218068f8a47718c055fac3432802776140dbe6871da56fe8ded033090e01d34b2395f4361dfea0b1f947f23c6bd986d34447e68bac79b6dc5e7ad39e92e9a40145218d6607aa0c540819598d231ab82a90a5f1a84483ada30a30ffcc33ab889608a3c5bbac21c9eb320275954b4a35d4b1382e1e7e57edcf86e1cc0e01a9f9', NULL);
INSERT INTO postgres.items VALUES (44, 3, 2, '\xd7145f5403949b0fd04050ae1dd6b30fe73d9cf80b21cf1332106c3aa8dbdc27cf542f18c211e6', '\xec729426d85f37e086080d6f10b8399783bc126812506679ec07df78f2bed2720af347747bc070e12b13a3f97ea2fb31e41ab26c5365147d917855ac993a6d40', '\x80ebe5450f4bfdaeb305732e2312301b637530d1e30c68fee7e0e4f3d586de6bf542f6499faee4a2443eb803c9e22949e74a6b30a596cc8b33633566c950e755f97ca99724ecc3a9c69c92e17fe23552655f2715735bd251f611574fce133693398b787c8ac975a486548896cdb2916d9782f2623f90421a4c27fad05a68e1052217c8e95aaf9c8b02a213e84da5cf572da913398d9c050d6b2418bdea256e560b60b44d01804977b368cf200ca87db8174e0fc2c6e6c34b9a297d450ce7528d378373bfeed6c90fa39520a38e17fb1ce7a3b9750600f032ff4a7767f53aa5be82d3666ff2734df25f5eb11322a68f91deaa552871c5d61e0786e9a568732d918698a265ada1439908db125d0c76240bfdfc0b891f291801e7314a766a5246070ab0ba439d13796890ea72fb0449d8cab4084f1df05437ec10b9ec80811c98b9bcb31b106bc42c1ca05c8dfb8afc24309eaccc4fc79abfdbe0d6', NULL);
INSERT INTO postgres.items VALUES (17, 2, 1, '\x386a27eb3bd83e41d4f8c17ae1320582918f13d1c44e1f8e713d804aaadf54f56d967c3c53', '\x21d97801b1318f0ef52d16459796981d3a35469b5851a9fe5ac9c2ace37844a57d1e1222e863b149131a52de474d3b47c103b1cc4014e385499978b6a60602c4110e8de46b743423', '\x8c3a540a1f1682fb259ff25682005def2a0ba804a50b8ee9464cf2c987ffe08a180005eea9d1057f69dc6c1fbc3716d60f17cf63f3d14b987f0c3d298963fb864706a765b04a77403a4719d0979fc97640c65bb8f06a7451adb53696560e02149924f8b930bb8ff8c4b788ba59dd29edd2e64d19f735ddee8a397f3b2266a1c63a1d1288c97ce4688809a2ad0f2eba8dc4a919cbfc9ef5cfa9b3651cdc8cdd63423b0d8f00', NULL);
INSERT INTO postgres.items VALUES (21, 3, 2, '\xef0ab5110e8bd5f0b7ca68a224a723ddf1e8d6651a192a8d8098b477337c98c8b7e1d8905c', '\x5ab5d269ca89c4538f0f033d5bc2f3eb28c896732454ad0782d96365c36355875c49a6d08858c1ae5a54c5e2754e61031caf35cadac3167b4abbed2268ee83ee', '\x20fbcd1e1beb2bae6344591e3b04d133a993b7851dd60556d6342a424a8bf8850b2d3c5ee03f37606b727170a0cb92c2a677f66d3c55b909c55760c5d92d0c2797c516d68cfc84986f8327c1b09879f0b96cf8a061ec5f2fe4a0de65ef8095847d1291169c3e498f46d5c066cdb15d9159e94d1f8d6f003a5b57f86085746f9724acb30e9105c13cd1c1bf8c1c4878bf2121a1ac580447a4dc50b7b338724c31a7589856a85a113fc75034179f84d3a28e5a54b575844fe72115df1b8aaa8de0ff8364155106dd9787d3a05c7e98b89dc167cc2a3aec97a1f0fe161de30bdafcd28fa967636d409e10fd74a55a0e54b1737b1db5cc06891b232735f1bbf6cf3ff6523424102763e2e3557786fdd702c6da6a40f9b3f73c825c8b1951108483e53932167aba123d7df23a7a89c1b1a68d51e10b064c3a1ddfe24b4626974153ca792d7e1da53f2dce811899c1de994592860ed563631e0bce03246992a10ce3d6e6b9461763a0e3fcca8d727d5b731d212a7a6fcdffc8ee03be201b1b909a9fd36d269b27546bda6bde1bdf3e5c1adffec58be2f71072c3ba225672dab211f3468add3d48b9814b9d40460a0102169c8286c6a203fbd184e587b75ace99d6e972dba8dad8e4a0416d087c4a96ee6d5c76b8fcdf757ee83519dbdee27d0043b6edd6a13f931ec6a246c13fa47f7943024f12acb191568d0cd5a5f88cc2bf839a6449486d9276f8f960a5f87a45b1561761bd05a188c49581f068334109dd490aeeaf79571a94ff86d532879406669411b18062cd786026476bcc55fcf6e2878a24e08459c11cd4bd6516c70e4411d6b930820f526025b6481f5d36fe816dd33ffa85cbd59d1b45f56881b31992a55ec40b94c89f4a31714e596261056c1fe23b9cdd28888a36300fc7a4f67089a6864b513327f7115c908ed0dda5ac33cc12eda310727ba593a13c80c87290b6daefc5610698ae918190218700381340dc1d3104b3f12d327e4fca034b4b1b457e2382912499b6a230c3fd999816c858cf7ac3df8b64569b4746df07449ada1da47743cb147fb8ca87590166893f29340f5dd01b668bbe4dec3bfad542f25a3c2434a74af74db59487b8ae5067ba55d8725207c5ac518fc4d9c1a19f0ddf9af3f74cf7b8b2a4303eaca37f8ae0877976b8fe579f437d561d0e12cf7d93b09c66a07c5acf200a45ac39ca921756fa67192bbe1627bbcc704d6f6ba4c334138b4fd628e7b2ed04b4607b87c3e44d62af65a4acba862966d7a9f3db69f26ccb3b66d0cfe473ede17af6616954bad6f3752a5d5c7fe0deccd3a876571fba26dd97f8fb31cde1f8b3bb382f3af7f48bb077beea46d592f1d965446c7d5264099889557716eb72c806ff8e31188f34f01621d5b764b6997a4124b7c39cf830d373a0ab440704ad94278296b795776d450036b3b4874ef42e26a97aadee2e27d28a81513d9d8448503066875eaba4e816dd8a116e977667e61b699f515d10ea3325c127f7f47011ab8743dbcd35733419d8b906c36500cfa6fe07c9df6a0caf16991142f130826b2ec527fe08430537f290c5977766b9f9a6c331b82924ebec802a686608ec', NULL);
INSERT INTO postgres.items VALUES (23, 2, 2, '\x4911c0edd2cddac1009170e6e7683186f7d0200858cf912a379408e6054855e28286a0dd08', '\x4fd98863ad4685f7a6f2f7f9f56197032758bec100e9e12c7a3d67aee376b1dc771218f09dbce2db73a6e3d2bdd3556c0d936d59dbb00333f8ca166d2fc4ffba', '\xb5d315926a33c55423f2d0e154d5c3010092167979aa88c9a86869a8ceaeb87b7e0a2df95396e1692393824ce24a48d6bb88f71f361311424ab2df5ee37ed662d305f3f566cfeb574ddeadf702ed5be215f4c648ef3ed8032c3f4ed79e8adeb1e06d49e69178722f5e2c84b1a3bd4f6393c81862150d34a30d5a7d59832f9bb451095b1433d6a1fc6032616ae80447986ca414666c348eeb5358299888eb88083b7b3f5350719d1b8c1dd9217e4e3be3cff3436bbe0b9d14f9721241bd8458879e3570022b7c0cc7c8c2ddade1de30d26b0c5e26d49c273db6541d952af70c9a71c4ef7284d9264f8064d25612addbab254274209e9b6f39f68266269dfb398b44b99ad2b437a57805418b2082d22d13e8671c870cbafe56c501fd7679a79aff1bb7d406535d6436cd3554eb33fb3e90f42e45252e3d56ccdb75326e4e3339eb57859388c237e369408bad5eea0ab1c1b5c79f49898da1615534b3986b851013800b371d982f9036365c44501a44084300bab68b614652a3a51636bc8e1ac9a1352fcd5aa41e166465d26c68db42e642e86a316280a5e3aff23f60301031b4a134949d04f8dda219fc799a6fc92fd6ad3963031780cc89e920b33e35dfad4508ed8c9d7bf6acdd067151cddb164b628e23362d2fe2f84134f4a42ac12c29e3c97ac251aa5cbf4ea275deb6ea9334c22f9438860f5d9a793e84aa541112db089680d971c2679b698cd733218ebb4a7d8c77fdb9a5d59077d1393e9b1b6160a1ccbb4a48ea6093a3e59af0b70be8d6dd3d9e44e931ef07dcde7a3c9e08ec915b01e6fca1bec1bb80317d7a35e50014e16d6c8bdfbe70a181799087219c10cff1afcfc24a27de824c0f92c1b7a32c4863ae616aae7db85524f0c4e8785ef848064dc7ea92483394370ef761ef2cefb38d0e73f6368cc0a2d398747415bafd40b689e241d7cac67eaadf0a810535f63cb1791bd87926162ca13d8ee2a612fc450eacbce73aedc7588537b0f8ecc3b6cb24d55746537ffebab97c1547d174bc7bc86f0528e43e37676316a2f4f938d84be94e0b24a62473a2db5f6217def6aa0d2e29c331ab519c08441e27a331b3d9a539ca7bc9a8675a0982925c2ca081ecae22d6c0602ede49adc94020fa22efce112d3475ea11bf78782e0b1e2c8b20c2e3061d2509adae7230a0ae18aaef2bf51ad2d0dbb39ab805965028daa9eb59ed59bf5347debe4ccec64454d7732ab40f71014729915f19ae8abbd660232733cbaee395cec9862d9235c6c0bae0635bf1ef917a5f7b304f042d19dc781c4f3c24767d88119434ff1839b6e6850bf68d645f81f2b04d49f590eefe0fef74174a443f196495c78b4b104da9c68202ffb1828d1ae7e36228b9d8793d191c46ef8773d0436e143debaadbf1f668a95d2e5f3e9cde667859591fd2b947e3d4773007737a8da74780ea581734e44927f6ebb58f10820f14c63a51f13d035a953d35d186ecebacb8346391019a9f105ba6cfaa975635305836bae2e0ba443add63837550f9d9ca530e17e01c745bc3c8e04d8b16687aa5e986b8453fe27e0352c48fcef1542aa96e3536f76941dd25f975618baa7ddc', NULL);
INSERT INTO postgres.items VALUES (26, 2, 2, '\x4911c0edd2cddac1009170e6e7683186f7d0200858cf912a379408e6054855e28286a0dd08', '\x941e0c516c07c07fab7713daf487257b0d2ba355a851a5240e8856dfe051681c5f7158b39eeb44b45b57b073204fff229de16ad64325f7215945e99665e5f925', '\x17062380669ca8fb59c58bb233d8bc9a74e252767d0e929643fedb04f9ae4db506b973a3336e99f51d89484e5d2fc3f3987b20455e4e6d45e01242a4c9d7e26e0e0e75a6e8ff1becbe8bf3077e6c2f75e7c68db926f49e6420b8e55becb6683eb8b4a0109c789ec7d0b76f6a268c557499cf91d4630d2da90b444d856b6c5c234034a7007bb09f34c630dd7560b83069c5b763c5aab7d0a098d1629d6f3b985c9505fefc4911287ced814037724675d4431f17efe21fa62e2e0bcb980552a5013d89a9c4f8f3a2d8a67fed3c207de312bd701b8d1b994a126d38da42af63592eb6a3e2a4d7a06805aaca09af11714bf62d2cb45f64f1321660cbb48d6dcc5c6ceba72b118d1028e484c6862f027dcb0686618d723eda899041ccd29dde59a57585e3a59ec733d56b1229d4809f714ab2b152ae663bfad3c48ff1695d63cc4a86f177fe2b190f1c879ceff76e4525fb21473cc81a64a82d693b2f6ada6153c8b818311d080773e4db9f74d0c8d81dc503bbcfd1d568202291f6d55d5ecf8c5f8d035b1e62724bf821878bad62021428294aabf7053bf396d478e81d7841a387a0742a894e66c831ddd675670d3b1d700c5512daf31ba868c1fc78b46580c686a85baded75de45f5ec6440a859ff49461ca9b2c5940706e434d3da71e53c03abcf4bcae72d26787b77e0c79618b5de1be4281f93c531a018832d6a8e11b7582abb2d3af8c76c0a496c67a15c2e5cf99b0e3a3aa454170131a940630626220f5ef7e57eec2785424f13277f9a27d5491b89a5aafd661bfa6643048751a3139d5cf0475d40de0587afaf35efa1533331af625d23631627eb644b53f2da97ee3c19538b75fee4c23a614bc98b785f37318ff9fc082d230f94f2da8d00386ee636f8def9d4511e7b384643d7dd3e59d467400f8eac52ae062095d2efa6c45206974ee117c66b42c7c7978aa607371fbcec4aaa28c744f6f59edca2588f75548711f82f106f80e45c68013fca9c8742472b91cf92db0cba60584a66640349d1787efe69a8081f4d5cdbffdd0689003c4a93f161f03f7a66f4e7197a155a77f5ea9b96c19dd3db6b7b4dcab5902b068c6b16225713f57b3b1917ffa027fcf97087aa2ac2108fe28e84b15ab96ff8fbf76446a941d743b24fca8a35a2c12e7debaf5797c4f3ad7be0e428913dd8c0c5a6683ba341d91f66c1e2f666f3781ae8433f153c22e60f07c4e3b840bade8ad8e988cb7981a6894c3af9287014aa567a73b895f6aee479ebebb44634f2f21c82036a001497ceb5928f871a626f7c49aa29cc5874188d62e1c3e55c42835a3bbfe9715b53840850cb706deff953722b21346b04c68bd1b6b8ee1850e9c6845b0c6b937f8fa85edcfee4fc16b098a9067e5a6ff732c57ac9cfa2354c89cee0788d674ca72fe81cc4f23ec7e55d903bfb329a8f763ab295e38071aae2a2f7423bf9adb36a9321b42ae7ee6396d3b5a2966b981e173313b64e90132adc7743049b9d986884c8e4b8a22f75e1775ebb2a50e052629285f778528d0eb145974dcf680a28d692d89a7d51756bb25acc08c68117a136498645894383ae26f5f7e8b2e54386776e', NULL);
INSERT INTO postgres.items VALUES (19, 3, 2, '\xd2f3f10c0057292b5669a0ea44751d802ce379ee2c7d06f669f61421a6f66b47e6567fb4bd86a3f7f2077c', '\xee49c7ef76e702cd8a97efac9ad5e43c9015f27648f8032bb08380cf2d215b6048262194f8e02bfc7df8072401508cdd9ff9a553bcd8329c7a445893499d493b', '\x3afe768e0c12abf09a46829a9574d6b2ae0aab705b9fe34a27d80ed8a2d1aeadf3fa69a73de01630add2fecc4702ca38a73f8d65233d7b99f88ec6b9c32ec6bd40561e148558732de501dd02b17c83e185aadb4f76e77b1cc7170ac95828f40b7227dbbf5a1b96965039caa392dcda93216d2fd4d43fa212b60bb99cee787c2ba008f25f0c9599254c58a4d361edd23972861d2024e4565bd333ae7ea033b09e3858dfa7ff636df8f3e88800934472f4959acae482373421e152930552e58b1f97e1708bc8ec27357b58e045c35d076f0b439886311f0749bb17c2fb4573fb05bf1b4ef9c9bc9b0c6437818ad84fc6441190795645cb1590d6500d8ff73f72ad99a5a33c848ea727cd65d9678d53168d6107368b37033fd1721a144346fab4a66d4d4c796460099858e91104f09d1271e26c230ae96fdbfd3ca7711912310c781ce26fb68311bead727ef90a40214ca02f2797b9d0ab12f65f2d77772726bb4f9d029cb3d08eec4d2a720e5cb20b210bc0c7b202739d98c95770a4c4072b0c1c03bea4a252175d0f09fed86e693b1ef341d9d8c41a7dc5862518b782e82664c303bb899df612ef219419fa273dd061e4f76ad101d58d1ecd80f94bd282b9a40f92264ac757fae8ad22218ff0092ec936ddf7b0d6e642488f42449300b9e3bf55546cb3f77ad63b1794488c9a724d653a9b2e3f99a43bc76a37ceaf71e373f2edc591b26bc9a027fbf120296a0a4f6d84f320e3b0b0dedfee949bd850e4800dba879c73e4942de56f671f4c5badde9f640bb30094357bdf13dbc3bf2a37f505b2702c972651baa79384c4c2f113859edf7ae033a6c9fcfeb01b459acfff026e13971acf6f5c7cb750424a2ff5e42da0e23e247387ab35dfb565ae7039c3be5035ca9a2da10113823e2357e7d130718458910c1e5fd99f6cc03919ef55783010c6e313f089b4a619d88ec62213612131d6563464426ef69406397dbb698a3566a400c3dd81368e6120e7e01ef545c9a790fab7cf80b058753df343a7363f1628f18c6a9278e52b9ecce17135b1b318bdd54974546dca0601be7c3f43df1c7c241bc95bfd718a75b5a02febf86d2b9987b02fe6c16af6a394dac34ca2bb7fc5a014b1a837e8ce2735f10f886610a963df4c03ee26c0d1fea8c116c796f80daa30f113eed9c967dddc9ef64fcdb4f2da82a6a28c51b4d6312ce577f24ced5943d70c0432c801767a400a26dab64633820b102ae042c04ac1429bce2ca56524c8ed1087db20a59798a8578aa4bfdbc0d107852f64a50865276982faf92db68ec72be14883b47889a421f6915805abbb235b12658e0acd5201ece2db5c2e0e35e0b81557e65ac24e3be3a89cca9c87370d1844bce851e6ff9e8d572f04d8835645856678c57deda943fbcf8c51ca5249fa839a631f784620cb136acc184cabecf95f45ae50b90092e6', NULL);
INSERT INTO postgres.items VALUES (18, 2, 2, '\x633dc1a9bf74d532b190144be86a220309bfdec577c9f503a3fac29bf3f114b779004315e3ca7796e798fa', '\xa10ef40108d5dcdfb82f36dd6a2c171ed719e2ff7073885a8798e31fc8cad9bfe738450785913fc36a1d4f55fc765b0756ca4735a1210838e8b5cf51bfe6a9dd', '\xfa0001a7efa505c8c2724301073abffb8b2424d80065924b2e48f890c639af6fd3c0012d10be26e98f07b7349b55af2fdd1833ac54e6316a526395c79f6f6d9ac415e59f3ddfb58f2babdca82b3548579e450aa4aa87b49fafa34b030a83f2c7a6fb79248e461926ac321001b7185f0952fd7564dda356019e753ba67800b0ac0b23fdfba7b10616b18d514d307b96b2b4cd6cbf2400f2a870e78d8fc9267cc97330f7359fc00f7b0e01b870fc14c832fb83a997f362cabb7820a0cd81a10f49893835f877a5c799ad47ac7d68346060b76279c6b5dc9a61b61a5c8a58959c17d695d6aaeafa0d6d6d2eaee80f29be8de551ef9ec1916b496b1150a2b0ea96687894228c017da3730898347f2a06ab53348974e2e9fe91e7948aba1a4f34572000267c01484ec31e60d29a5c5510d4d610350d0503bf611da87263645e7d57c6d5961cae50abef4d16d2d781ff49e6ca87ae2aece3a1d67635b0de1f33d86642c10952526a96ae978a033f95f3aec32d248c1f3a12765bc0b9425b0e42861e1046b67ac1330f3804f38f842fde0ea462fc38c7de66d8b028f9f33827e79d2f0869d2d8d1105dd3c2cfd0314ed92aa7d828be767bba6e6fc41f179ae398f85ae70c123e846bd327134727d65f4590b36f65996ddbcaadd4405e8ab59516f43c8e1090dd9a354476bfec1127a30f4890847470ddb480118803241d1da7bb20c6ff308dcd75178a15758eb60d1a66cfbf3e7a3b2b3e60ef432210a7215372a91f266f0fc1786c81982f61dd307e380c1673f9a14f9b18fa6127535f0f4ee6aed85224f5f5f0c95d6ff68f9688e386fa689b2749528abe1a3b9742c893fb43fddd427e3744af3b334fd25e457f39431a0bf9b0ecc8bdac6f734e20e26044626131224691b2fd0c2bc0049f32000b595614272a62d9039df7c9427e64fcd87fe1191dadac37755fe2e94a2835c2b7d2321fe84fdcc8f58f6eee4f8f3c927c58520fd13a775cb14347e3895c2a55367761a212fc12556e97f7852c639f60d0649049632d6de7d50617eec11985a483b930260fac312cfbb5854c87feeb1a1b6ca09a522bcd9ad5edb1adec3e62a496709fc4add4a684a487fcd03821e9c5b539d2dd67363e9fdf67b8adc13867771bb49e2b153eaf093d37385ec7cf2003bbbf50073c78d05e0f916645e6238df4b29f4756d429aa83a9085514cbd06a6bbbcadc5ec8ab6e76eb4fac1b99907833db38004ec09d6fd63b9c16911928539e0fb397562ed2523cb54129db2408e099fc6873137f3edf60f739acf23c4efa86bc994bf1a757ffa182af280091029f39b3cc543daeea4346d357458a8295332b8aa4ffabd3a907c4926bb092e9ec765c9c8a0ab22121d38fc0c944e40da00413937d61d9c940c546c37f31947add006811aff43e1070b476d2f46d40b7c9da583998db0a38', NULL);
INSERT INTO postgres.items VALUES (30, 2, 2, '\x3af25067500f5f93472c88aae2109198062376612cf8e9f87c9c04c3a4bf708cfcfbd27352d04bcf9bf3d47b73a83f15d669637ded780b7cc167fcd818e872', '\x6f6320301699455a727eaf61fc7d98d261adbc26cd5829693767c6d8f74e27d2900171e59ff014033643e83b25135898fd3f199eaf997c1d43c7c1728be9709c', '\x1c05d72e6df47d0854dc7c0ea0e2b91e0b6df5cbef468e6be670a48635c503cd3f6612498f16d2827042dc2a71b6fb3c6703efc3c12251696c923d6fa14a0c23a89728e1adeea6fa4e524a0d0e84108bf24ff9cdce53be362b20cf25c14aa3fca4ed54e0e56a792697899c3469bea02c71697b025df3462e9e0208ce551dbb20cfdad8ed74ea2fba37bb68f8dabd8df101fdbbed5a213bd0e13650a0d7ac0fdd8ece8c4f111989f33a6a7a10233429748a8697c854818ad5c060ec842442caa99ee0c3420fed5c20947d683b5786c02057c322b66aed161a2525b7bbd2f5d5da5242e4fc814a254d975811aeff286dadb9b2c5c6bfbefe2576b9784da1e160a568f5700cb14e542c8f7c0f124f293e5ccb3ead9c20c129cf3ab23cd50c518ebe683b56f9541f0a963a8ff05cfb1f78a6b8c02b473d6f43c3bde9922b2d222e080e6909756fc57faee2fca8f750b8638056641c7a0e5433e80279f64b1d9590217f1152f75bb5e7a0505addd945487ef2e112f508830f186b4707ced2f7b8c8ebde946e2af0ccc1179912810298cee96771b96d923c05ab6896debdd294fc7fd4bb7e1876a6b6524c49f4d5b97d0d735823de8fc5d4d70e94039b344ded753c249202418415d444fe7f0f32d23a8cf014257ffb440c79525df957b3de5382d59d93c9e3ca1fd9e688a858592d9d21edd69ae50445780fb7b2ab84c563a936a5ea491651621321b7591fb77c655081007893598ad8f4014736432deb871b9b2c6a75fbf2c4678bc8aa1fd05066f1dbb2fe7bc856883903a4e26c27621359b08f508707213bca5a5e8b4a1a601e510c3575a26d76a585860982c38bbcebd0d35ae4a50f26921f0b22fac6ac9425cd0db23065fbd50b24655212f863f729df2cb5df1ae15a86e9ef24887f48f599f2b6090cfaaffa6c6e992ff36b0fdc71b03708391220e09aa93f5a4999c31b0a3452c9e3029eaa1d4bbaf3246d23b29894df85a4a0ac17d79eecb8f62bc90c598683b7255d471de090e26228e392c6e531098beaab7758bb3283075374cc012ca0067dcb2d108ef84ce414aaeae955ac610e2abf6d8f69d2fb7e82c2d604d5e95fa4ce6dafa6fa40b232ba5384f359c7dd1ee1f20222f5871fcb5b493acfd92e7f7894ecac16314c289961a54bd5a001115576034b017c9666ada6fc815c25daf3492f019ad1739c5ceced4717500d1295f462242021b49b6aecf7a0714b52cf32a41411146f89313e18f515288f86ccf5b1f247696b2dd8d1417ed562f1342d871c68339cebe980bbd851466d2efdc2f62eb293a4731944a665a2bdfb02364c2dfc08bf73d785e0608370167d7b17c376dfe94321aabcf290b355a69d532fb6341889631da27c6a4924335bbabee947ce5e2aaccce2b03bba72d018e1cf03f547a9cf4cf9e831421a00a8f9025b4b5d2e54adbc2da7368eb1c72104dd88a6a850e5ce4612e8ba63028575dd3016799ca779aac2cfb491042e323eae1d8f93d62fe78015ff4f52b802b8beeb1bc4e668b2ad1eda8a7598447760b0242f7103fa2ecd11c1b485050ccc3c5d0ede56c1aa9b073c2b8b5f04a94ffa759e18c6d446020fea003017c0ee638ac1f253f918e160c41f1933bb094edef33028b100f1216484a7815f06f21bbe8b5e7959a0ad831ed2593cfedd53e30b2907984dd05ea2c15e55c911536f01a1808c49b7d71c0ddbe553e3cdaf8371bdcd408c22128cd523dac696cbe8b8b115550961b8cf179cbbe4e2516d4fdc24b61abf739d9e39be1502b64152735889a185f87ea03d735e452bf6a987aebe4c04304f9926083e0f0b03842a7382a0bd0a1681abba9386cc3ec85c83203ec11e7c127e97e83ef402b51004d1d892aaf8b60846116a3133fb8bab739c18942ecb11b95c016bf9f054564076fb7d41e9e0ea2cf28148d67c740a57f4060dcb6df08d65291c4bec0227c8f094cf6b74f061d88779d3d1f0810d5c6215fce4975095e99385c1ed1561d7df3404de9139d9ddb42428eb4cd9d23b07f788b73064c00d8285659b43e55daf2f4495c47660cc188c5591136149a0bc109d51ee33030a25d4bfc77a8170882e70a35223b7cd7b8d706c5c6efffa748614197312c391360217e5034d833b191a558f07b3559d64e3d006440feb0dbd242cc64e8bcd4d7ae696f96c594fb69c288ad23a0429457a78dfdf2327f8774b9ac757fbdee096b51a31c29c19a34c7f3df1a9051cdf2aaa169b6b0eca24f7a900b93824c7b60d5fa17ea5cfd4bb248daba57c769bc92a903ba5feec03a858b803559fd20afb4a2cc4cfd3d31b59a328b127e4a0449396fdb27c12cade4f30a87048715d047781b7150b432e3f3d5d43957d3110640ef75c26c7f3552dfb350fd7be90ddfc7297bdd47e31631fd2215a4375934b7e620735ac726bffeeae38fe8df7c59f6219e2570e47dc7e03c1d0754dd5508a09c9c477d9f80029dd7aec423c11aca7ef17449eab4667856d05bee6b3feb847c4576ad8c2646476811f404807be69f9a94be34b1083918058e297e0b7c2c77ec8a41df696fd61a144f0a43d147158cfa439a6de20bfdc3cb60635ed66de425311efec3d14e75a852b3f12e655ff611271a4b0e2db063dffbaac05848b42db993ec2d384be97f141a762252b1b62c6c180ec6a5f1a59edea2f887bbe944b713a6fd3ed65c1c0ed767d7a7e90bd6092318b303f419b7c4e6bdbb4856385297f8a41eb7f866266d8cec878ebd545874af95d78d88c4347c20bdfb85d4b3f324c4026a19e6b38af89548079525512ec08bfe331c1d43a0f531adceff666791e6de0ec99a7c8cc4adc10ab592986bf4ca0e6179957a0689c0dbbe7992ef9a926fa6dc4bbaac08f9a927b606bd09fba61dddabc255e08b37cdaaf3fcf1df7efdc96e1f679be12d055837ab8c95aa28441767ebeed0f0bd82ee8b4286bcdad8783b7a97768d580f4dd18e6f18007b655eef51df23ce97cfe749d8522757c140be5f84373665d63c128265a0565d72f76ce637143ccf48a7e693dfb04588a7d473af01423130ebdb12a76a74376199b51c9969c13166b63aa7a992596422105e081ccd6406df2fd32dcf65b6b4b57729fc4893bcf4c9bdd0f2f28f723e6102a51afd35491a689c16e8813a0af2f30991f6c219d5405916b533f418002c8aff23d65219c28f83362a780954e45f50f74c6b5a612f6a684d43398c4a2b298caa07f0d5fd83926f51b9da27ce2ed312960f3edb733d0d0cb33c88972160a3c16fbb14f08bc34e175a81d5b9f6e247f3b0a4db81c952645850362323181b6a600a568ab64cb2b261ac470f65b1ff376c09fa37d79ddb5374a1ff904cdaf4c6562a2099ca593e8a62794931ad29a4ee5833650501a0169accf521fd6d76f5e8391267aa8223f1b8d90b63c60d50db78888be55ecd9c65ea73dfb147fa07e5999c692049ff847a8dc1e18dc888387d0474642e3654221de72c9cc334e9c10a1c97cefe993bc67f9b38792279ef2ffcda2cf70b87308d8636e409e5bbe99cb165dbb6f0c7441a7929532275d0fdfe29a85b839a17250706150eae61866decb702305b56a18b12978c7ec43aa7bac6a692dbe273fed5a7ac890ed715cf66c05e06694b3f5aa4f1be8b925395b1981052dc4a02af667de7b4a034c8362c47e95f2bbe0bcbb6f4a213f05662cd453dae34adea22d91c810b686769c371a48786d7203ad1bb64dd4bc50658fdd01e11277ed5fdff5719b1b96f1502d036b0e4086b81e9f506681b21494ff08d40954a54effbe0e5091d80cec11f568ee261fbe0e84c468cbdca1ff6842874379f042bcc4f781a0ee832e74b937ebf3741c2b35e1b76d4a8e3e6530c3d09620d50ce6b40b4ce317b4b04ba63d6b1f85cf5d481396cb683d728192a4cbdf063a8c8c3cc1a9ca7c6b8fe26437719d8f7273dff2d102ecb81da50d929c07191b2d81c27c40b2957b4988cfd95b7afe997c8c6bdeca2e6827c3354b297e623eace751141e9fb08325fdc51de0b3d73e68714d0696e6ec8f3ef267b86027a7966b1c16280c459a31674bc39e2a1550391305483b70ba2a10d7f375a05c883fbd428ef3edb02735621a5055155edb5936d281bf668da497f50b9cccaf1b8704bc144fa70d87517a9afe26f81841767c293d047805c678deba18239b4856fd96592205e900f48dce4676361b77eaae60b9f53d8f4a1700893128574bf472ac93f8083320884610c36c3cf93fd0a8b57e66192d0b3ce026a2381c50c26e52512e78a583b7444f792b690625b35db0b10e4e8ad498bb662e3aca90e79e524dffa317e1f193cf7e3f730b6eb171fe7400e4b5a0232f6ec9bb8883049e2876bc87604208581593ead903b927f7b9e925bab714c83b3c88ec02365afb06a4dc322d7d1dee7ce7f221e5e7bf335e2a16ecf5642e212569b7e6cc2fe59fbd34397d4aba4d2273b01c92e3ea2bdf3a2eb56b769b2dbb728b09e1f412db9c4bd0b45deb8e5fea20b2c0632fb302178a8ce8bd7707ab48587ff7a7aa3c130af06e3b0d0ccd8b13cd31e1dbe4ff448b0106b95126a3eee0881372d55e20f466ca880f08a895a52c1c620f945dcee5a94aa1cf73354d04575df16b67404c7af3899cf760b02850c07ab3ec3247d25fd5b6a680335107f06d416f5a9589cb2276f589d42e00f857133335d518ee8e7a51113bd532af2740650bbb2df80003af0734ecc50397c7014bc05b611bbd96684c7221a5d2c204b67f7b78281909267c2d79ad4011341f1d36e18adae4dde71dac1ed1f1983a2e91ede930a90c2729cab9f39673812a65b2f529bf8fe7f54df3fb2510f455a4a8d9ac0e32f7756bad417282466c7c98945b3b2a27eba64a8809ef6d1271c452b651d6b753c3647af021511966c98e5f77e8ce9394c732eb7185446b176baf4defa361d87260aaa3b23dd0cbc77b6eeac29648f4b43a685f391faa53c298871d5a57b6a7b4a2cce4080af854fce00a43b1f560258cdff1eb7b1a4676004c3c649e709ccab8090d8a0019d98ea050c120a2e6b66a455b088bcbc7437ad73bb60c9750f8883fd309e08c6b5ec4e20d705b6f805b37f4f0d1c67e5503f4878649141c45112be75bd369b45d9ed677a9aadbabda3dea8d95e5f4337b2515e08cfac5e2098653dd0e1549cce29d7b5a28b7f5b83ed8cc4a6c0a24b8996b4ac7708171b53473adb327cfdfb096027dabc66dc6ef871e437c97523a091c5a6d570f2b1634bbef3835719ac62c95d77330ae49b0565540cd79d2e4fac6145ad35f14aa0072d56140b46683d12081d634a0d579a4ff1834e73349213cb40e4d5bc44ef7a3fc204221de0ed412417333d719e60b4e6d0270513b12ed1da886c4e9e03bb8137da3597c3fc9475e5ca529062a86d02d3d1333c971bcb5f86b3558c4995d3f390a770e32fdb44cd8f386e8cc739981f1d20372d74634d2a30733ed78f0cb3802e9fc739e82c6c7ce1f338d2ad6c2bec3104d6d6d47b0c76c19e988abb0217371eded14b885028abc1cad731c14374d857843eaf73b1d2be9be27504d8045e82fd581d3015ba152082249d189f20aaa958efe88543f8dd8ea6433806a17f006b7bc0f1e6ad92248a585e89d0664d0055ec7dd5bcedc32d807432c1c7c89da2dfc2e993cdd65ba4d6318925411e54ba0956ce84cea0ef0048c36715923efea7f09d0fab204fd6c2f3586670787c0c8a3e87467a58c12b44331da0459ba7ebf3f0e37a1586b188dc56ef811d5041586a43069102b454a27a4b0d30ed8b8d70ceb3ada573ee507ba75103992760f19500091a85769cd3d5075f88c6ff2136f47104b1e4eb4473647c6f258a37fe0fc84ecd868ec155930b3beb986d1095438d433e21057318a395a3c61ec17ef4351dda9bdc51c4853127699aa52a6f62258e325afb21aeb73e0b5fa719b5ef102742417000372b4d3cb11d651ad31640b9d9d75fd066070524dfcf3f63b8dfcffd19c31b386b01da976432e4959929c8370c3c05bb49a513019f35368a18404d37e115a3a6a9839431b948873f1ffe49807e39040efeb38861a081c7d551c3d3d2ca2170ef1d62bfbc4aecd02df2780a6abfe42392e06a9c1d04c6054efa3aec1069229e47ac38356b7382f621e32653f2c705206944f54e85b76415e2fc80e1261ed9b082d46c2e52f63fde194c0c72a8a5f829d88a38073287d1c950084f68e6e9772b166726d5c4154375849de70036f140b348a15607415cfc8c8e35f4ec4f662f85d22047de563cce1559d3993b0155d68aefdf010b844c02f03f1199297e6eb06ac9c5827dfffce8991cd8af2abbdaf8bf4730e98ee3e18acce06664e933b87a55588c4bdeb7f6652b802906d6db8918b28b2068abf9a219b81da39be76e28a24c1ab5b804ad4df9defa5124fa6ec4d4d8487930194817902b95c0fa13559f7aab79aebb24ebad8aff985eff22fe9d55465d889bb2e515dfbdc5760954ced59c819fbbd43b0ca06c9dcd4e5fb24ccc0dfec1675b64b388c5861d2b6d00422f428cad3892d6d4311669b7bd9797c6227415c7254d73219b575cbe63c0767d3af1488f60828216137f0152b158b00b6dbb866179564afe296edce297808e48f9dd1d3c5337579ff96ffb21582150f74aec6cf913bd1a254b09013892d4f8605c0cb65b5694c5cb3787754d6d627cad07ea2ac0fd1320bae54dcdedb31c9e57266a694932a6a7c7d748b9df4d6149e016663b259a443b0c5ca2cdabef8b82c0699cb7e6e878bc262d645c62cc9e4b3cb05214e32604fec95f605406e0d86abd89f88489c076785835d11c341ac6c6229a2db6b961c2c4e4ca7f4d618a24f88707d811a035b73e732f4af443ae05f4a04e40ed94c29b421bb445d6b5cb323eb1e169a4e3cd1d636962a749d9834135ea6b7c619f0a7f20245ba8ebc5c1c68d57d509ee128c702c7e94a7111083871d07e229ae7a5455619aedde3a5a9a14476c614d041f74b1b375549948856983b03c7ff2591624de6ae689ca38d85aa51c403871f33ca65f12ffaa33afd99f11b3740a1c15596625a4513b60345600a7e5be36ef7d49fc2d3c4f7fdbad52aebcc46d515e34f07b0a184fa3f9349218320ccded39546e8d4a12730fe7a223920e6c35fbcc84e978fad576bcfbb25', NULL);
INSERT INTO postgres.items VALUES (31, 2, 2, '\xb1429359d495c39fdd9810a860a04d4e61bf583ade8cc0b672c2babdc179f4532767b1bbebf8d850f3f8edfd6dd160c9', '\x3a042899ce5bee776c75cc81502c4c8d6077fa0aa9a7f78e003801acce90996ad71f2f14fdecbd33dc2e4f13abb8b021b409405c12e3eca1ebbb79546de2eaf7', '\x811b0e950390d63e5b2fb97963153a2b6869a09cb2ae8b8d758371f809d427623235ee7d3ec4143d3c965b2b104262e0b73c782ad9d48c997579b45d1246d48ba7ada8fb1487bc637178d8e18f51b64006cdb940f6c21fe665b8154882d197ea7c4a8880a76011543376440005f3c284bebf75bed9dfd997dfd0518046fa47b3264a9c33d100e88761d4bff97d1a4646c2f46041d88831ba32836e51105266b55c2882d7d4b47de45a151f7bce42a4bf261413436c5786ba439caa0c145f060d3204a3632d0caabc09dfc5aa9d10dc07013bc36ecbf81aaf52d43d06748e031867c08d05cba69e24be93d04f5ccb1f6f5c06ec4e9eec2d2d4ac32cd5fe2f4db2c52da9aa7084d6ba771e33a74a8af0f86938eb969d0c863461fd21168088c72617dd718a717d9eb7fc15c3cffd7953f104d9277490eb53f3ae15a7dc501d0fd0fdbaaccee6a30e99527969fdc7ccf373a2b4b7de0e428fe16302dbb9631521b9cc369abb4a63df29a920e367be74c0c41061ed749df743e1417aa0a1ad1f1405c12d34f4d2ac9788cdba10b3a4ad3251505a43956326c1ef479288c028af61eced926472c81cc4be92bd39ab62331f456711203c06beb62a5f9e10a259735bf5fcd792571684b547ca8615b5fe6dde553747d1f022634cef7706035e3db34c59d70656dc79752639657beaecd007e91df5c218ca2cde0a7d8caf7316fd71a49f9dc173293a758be63edb2f0f7ece74f00357897a0da80459dce2d51c6d5df8a534f204796f3b240386859f5539373761448a3518264c1a3e17498e28ca274e05cc81dc5e3f026435495d0aa829a953fa9fb9420555969e02afb4066c3f87296d887ac8d89740792e4c7fb4b9d982fa5cf01ac75aacaa60fbcbe1a66dda6110333628602aab318e8ccac0ba5f43b825cbe4b5fb5029547f12b84bc68f704809896dcb94b611a12bc6e6b22a2a0e2ee9e08911c792928d187e1399567b01bdff3fd362c45e40d549ac6e96541ef82c817eb55234e12d1f68fa74c9ac0490acbf84e3bb82ce4382f6b48548eff53c23b925a53f466c3c31e4f5d480231517e0178f5040d9d54598ec026a1b03e0ddfd85ef9638b7b615032119f49cd91383114c6acd7e5bad51faaf7d02230a6b1213dcf364842492fd827b5d6edffcb61504f4ae30445ba1cfa3ed5fc8ed7ae32618af33ea7adcff00f576d2201a70a20ecf1455c3ab2f368ffa01349cebcc97d0d6eac12e8239015e14fdc0fe680c220ceee8fbfd284f86aaf1efa8a0b8c03d57ee489ad4335c251fb24b57910e7e8f0a73ac85f923991f4b2e29982f5b22b5c44db2e0d0185c48cccd2e3252d54d36ce222589cf41c4dc79ebade51d9a57af53b7c69757ef27db79f01fbb59f93bf2baee5ac3137959265fc384eb22e54315d22c9354f3a12f8bec5be7375d37755e83b1f32f840d9dc69010e78b923d8fae7c4fffa0dd8508b36d4d89a4e286213d3038f89337b907dd5deb22f611981043ac75a85fa9c5fd993b8c95aff85e61dc904b40e72dcb2a52ef1fea73e48b812b8ee1904129b3f7ec0f7226229279cbad813e269d078e52dfeb19fe7d988915dcd593a6f4de9f5dbec25c712b213127dd96961f4a90597b0fb53310b7137f791ba185c60bf6da4e7aaa8185a359de178b3c71c5d0758a5a70b49689f625e8a5412f3fe0cfcd5c45410bc65e416b85e24c09cef2121ee18244aebbf8da5e3527ae814ab7bc93fbe7b28d746be50fecc06f3c4efa296326bfce22792253be24065775c64835881f1645b11fbfc063718e1d8e7e2f9a73bd61aabaaea5f3fe2834cef97a70d5387dfd483c462f44ba3633bc8c40da35a408738f00ad0584920a674acbf8621ba77b55e4ab05a7ab975e87f728a30081535442f462ed054335c2ef861045cdc663d61e344c23f14ac6dcf229e50b5481d55f8030d9d076c71cff8e6ef6ab380e3383ffbd187ffab54ca0fe19122a0a0a34009234c36d62e305a6edc6882538045b5e68b1027f77d917897f044539e9426cde53b26ecd6b6c84c7ffe8726a83065529d09ad4c24c65f73b0aff57998a2fcea710a4d07563283f4a6dc1d5bd6ebfe2b6417c807eaa87859797d1534ba1452f41054d881478c59ea157687e98820156ff1ca46b915b3f69e123ee117b6c7a46012902d8b54e02e9e1750a4b4e1406e7d29db0e0611f46cf057675654b9a6b34c89ff558108b5b5d181f9a1b210500679851c73fd71c92a749261aa7f8de1dfa1fab1ab6f9f65e73079a8eb5cbcdfaf48bcab4ba56067d3a20320fbed1666b054ff5e164c8de1676d21848ca2e751f2033d318c7eaa49e008f36a7dda0ec3e798286339ff461ef4baabc278e94885357b85d5a56ddfc06133784869224057f1006f79e21cfb13bd81fe3fe4f017e1c119a9c04d67f25cd64a6e5ef62e03b05d168dfea7c5192c49228b98d43091e3c5960ccc4890c02fa7b7240bae42f790b679e5bc934f9d35ae80435762142ccd2bfa06e07df86b28c3e3362f03001da2a31e972b14b58acba37a983c3513caecef57511ed3a7f9446709afb436a2e219715db43fcd45e316ecf39c7ab5138ab439c386430c2ad8c67f96628788ffc4c4d51fea416a9b46034c3d7f73b1b52013add7fba4a004c4f47b590818be92cb2ee8df2bf3036b7640669928000c2a4ee365ea5c40e6b5709622d04e6e05483f49714f294be13da46e92e5ae7796c5495ce0b419adbaeb45744d6badcdd09564f5036e33e98c9588d6522e7fcc2af9ce212cf4f8b436b8de64a71d22ec34f3fbad4026b07412c0d1cdcb0c89110c95ef3d864d08a7bc0ae1830acc1313d28e05699b58c5e3421bd73684e145f9178246a6f62cfe7e3ae7976418af7a35986c790e5d049c79a06b5f936c07b7a51d49d520b566e87d4e0fa66b4e629a180a3a33121e50f0d0c07fad3656bb6932dd5dee0d0a2b29c3ccd07cc018001a21cfa67bdb50b342a96df742ba05934c4f66216e87975903b272a85b078b96ebb3eb9cc1689542d70a1d2318e555ccbcd39531f8b48f38412b508816868f272250d5584eb3095b36d07c66088dcaae20d84dae418d777c5b5d17a37667a5507ed894136f03af26958f075ba1fa08960653d6162e7b4e355509c31593ddb3d712ed228c7377738950bec5a6ce0459772d44707bd3fa5abf0613e28fee4a2ef925692364df4cd7ff48b1ffbe78ef211f37a811904b5087a705b0d9623d0839892a791668db122a484bc67bc718b83d442b02108ad3c5e4f09665d075625b849dfdcde35faf06166f7e5978eadca1d7a3d066a353131dd9ad2d0080d2ce56529c123f8355858e7863c7670e0160712ec41f2f460410f035f80646baca87e78e01fe135651c4d0814a67b7ac6ea97db8a0436eb2dce3007e30fa40bcff6816a4a28c23954c4be32fb21432d1bf69ba534675583066b8bad4e1613d0d7bf37c25dea909d6536ad547201a5487ce9634e10b7b0b96f104849f43d828faa9d9115c8fcc45580dcc992cc7b7494bafae3c90eceae1b67aef1b4270be29fabd7b1a7efc005c570b4f4ab25eae8b80094b453a037fc9bec6c176e358d2a890c301fab0b18d9025250df8c17b4e2548fefd133a0bcd98d5be4258dd6ac90644e8e06de69b42074d059cee464239f7c4cf29591e021411d63c5709d9147bbaad287c5b0f57ed6fdd04454e6f124e6e9aeeba4606509637415bd085e68b253a1882ee41fe55e299cf92741dc870774bad4048cdc29cd64217a1119b2483f3a233c53156762393c6f0c79728800dc03a93db889896abc95bc39d08a3c1b51738a56e2b7f4e571ad1f6af368ae12f1fe775e58369239d27ce947c2485d0ad8b317714a7725c73da9115888638c091d14cf933cdff355cb452c1f3fcc15c9fa690e3c482a0049adddbb9677de06869d1aca32b1bb77c359746f6bd1afe70047111e2ed880b2129eaec5a1fa6e1c23bd38b0d5b769530cd7ef481a585f788205588872230c1e3a8bf5bbd26f59dc82e2f7aeb8b9a991e1da4c24aac48ec82eaa9e277d80f08f255c7637225b6d9544a174211528956f9ee773ff7500302b477679996d8430f1755ec30c2846d0289706bddb9812a0795ed01e562dad36ae701aaf7ab1aeff6444253dac4433a3b22c531e025721a98ee62a8da3007473390d9c9388ed9b15a47e40b8ab4fe16b4fe882bee48796aaacae4d7a99782d9520b0e521aa306b3908300372834790cbe6187a3a77227a275055be5390c45323bcc1b653ef97f47195c00bd672e29be371d3719cc9c31fce0029b7688b43d65d8603f93d03bfc85c6e7d4f78ed0d3295219ed0f0f9bea7b21516429718627b1c6ba9a59e6f0a8f25f7685ff47d8b476138b23f34b10ee2c123b8e33536e77dd505fa6027aafcca0c35be3a0ca4fc631455f3988a1b66ab171ee2a48cce8653e45ecfdaa7c69b93fa5c7e72f8a734ef3c8d877f29cd6b66ea997bfce852cb7092957fed6f739cdad2ab0de7c86f65d221d952ce98dd9b9ef995086532542fcc058f9e77db11f5782cf0340d7054bec12116dc7cb35755d1e5813d8386958871c983163ef98cec1f102e958bc07861ac0b1f912a63bfeacb978c29778b9fee4f76ff6cabcad70586f7d7556f2c8cc8508307b99e33483b01bfd9a1f7fe093b87807b7a93420290290e108d412ee3ef7d171fc3f8a47e07191e78c1f80a3b28c979399c397a58da305731ff229aa72bb64f8d155513dc80a73c32575e9f36ebda832603b4bd8b4caeea41b4ebd472c571ea2d558405075c98287e4134e5e5bbadedbb7f73e17eb16f8b3076f87a141683fb15e0eaae16a566625e3653019e0c752d6d37859ba7131f70a58e0ae70bedaf03aea251c1a85465d2427bf007eeba10de40f600c2a3fbae084f8988a2a774eeaf5e971508d400788f2f9b7825cabb0f6f4e1eccb147e0a7fdf2271642ad6de9f7ffd1275c9af7ff0d173883f01126b2e2be8cabf12e837a90ba604e9085008d9bd92516abc7caf5a965dc41bf415ace61582f779ff9abc76d7e2091237360eb42ecf254a0aa96fd5e2d72466eed646557d10c41684b2dde9500dfe30c58f37cfab8406405fb346d9936c176988d5c41ba60416917eb912d295814f5b54e1d1ea065a8565053a36286c0182d09dbf869e869923340ae2b413ec21e413d73120a51aaf8951d35e835687ae21d653003de91a5075a0b237492e64552403e28d988fc1edd979e22b1a4027112dc47b8aa019bc6deac8b7a492b7a883604ff8252415d5196bd36240070c3ac795931b6bb439623922e5b181b73087d56701ca4eb73b7a36c2549f427c462bf6a6453b2048f261c10517903e4386213cd8d7809dc8f70b88446471c3e48a127fd2034155d11c38d91a0237485c742838a8f789c967300f2039689bce5d36a716f14e3fc887c6b43415ec034d926e06420ff977e0e090193da50b068d2e021b0bbb6c50c48895c30542aa571822654068059bdb9a161273a924a9e2b111399b8fdbdda48cb25b68f69358079e1c1e02b8cf36b2246dacf3c328a9ae66d441ea4774b52da5f00244e8e61b0b695d6300d8ff74ed7136a47d33510374e94299b14f4c245f7c76b2a95ee1e2f9e6e044ca4d96a3c80352a4bbd6ca13dd68840d843fa2d377f6f6d43cffbafabf4df068fdf5cfd8236dbe00e04cb4f1d48a18175fb689270576f884aae3dd788572fc2401493c2817c99b20b0b0d1fdb2c7fdaad9cdbdf165f702b3f3496ec14b810c305f4a526c1b0cdb818a795814b3cb6fd6fa6f5a65e2925e7fe06283f6371b00715dfe62d6a64006a21be1695462ed81a219f79997ae895bab60c16b6b6759fb336ce7e6e5a3b9afdf694d18a3b9d69c6caf31662b0a8d3bc611a48be066208cc50f45e3019d168893ecec56289dfc0d1b51f67c29b96cd46ca8e09f6b2df6932840d4fd8930f928f823021f0d95de86f40c1525cb752d49a947d072732d8e9983012b594b317e13274fe21323d495f3fbfbec26479b6a8edb32b462a5d528edb7700d06fa230d4426e1ff0dd0413cd991e05cf137e40ad4c4f7688859117886a3be1d53c9b2e057693a6256e2eec8e08dfc040771604215f3c3f549908e143ec922d4025bd7be42e229dd6e710ff8ddc2551fafb4c0a5da3582c5b7f1e15533d74d26f2998f80041eb05d4ccfc7d32a3441d3b818ed8e6404f9a76bb8a0b074a03b5196e93251abdaf43d7dcd8a4b818af381b54cf9ccbfcdc5286e775544dd8eb1810797ee77e114f24db924035bfb20881ff8e23ddfb318dcdcdd3f940d75fa53d62fbadc8bec8049385640bdc6fd20d39a73c31394e5ce14e0dda2780f7f8f42ec006e9a0c5d7736936993e10b0b3ea86f6e26ab32edbbef7bbe6c1f49037abdb323c92b0e2fa5be90a27472891661b06f327adfe2576905615a90bd310e5aba9ab198eab28e91dc68734a8e4d22d96b8d0e94c55793dde33fe6cf04af875d23a38fab650ffca8c85d17dc4ab0002843c39e9bc5ac9aca3e3d4ff0e9ae8c2c051cb7871cb7f1e6c52ab9e6ae7f5bff352c9bca223023fb29d759e363f8cb7fccfcf9cb17826b489717f5388267c4175ffd93d0b89439795b0e672b8d9e08522b49a9f95ea8897886b37758540c778038541432ae990ee5878cd52f5ea814c758a6053e17e055829edcd38c567810a7fcb864a8794fb61d560d369a9fff84c76c0eed15de2f2e6b44f4d6473762e5fa511f35c0495ce58f98c', NULL);
INSERT INTO postgres.items VALUES (36, 3, 2, '\xe7b15e27d6a260f87b495b33af00c56eedebe55c608e5c4b59db03e3ac799cd6ee1d332e0ed6e5c62d579927abdc521b', '\x7d6e62eb49404d00e911c1ae1ca35e6a2cae5d34b23fd6c9f7a3028838b418ba9862ef6154813009db1cfe764b57ddb2d1514f92bdc6ea905010bbb85349602c', '\xc81a5a28b2b3a86dca7f816f27f6f3142a8aed0d580a5c227b40fa50edae44de0946ff000ef0473fba4bb8953bb3187c4550e954c32c599c4e95baab614bcb541657cf34224f55e7ee32eae295d071b4e2cbe7e53784d8fbffb1e4467ed77d894b864efddf0cfb4d19d76db1b080b25f7d262d2bc39b88fa9d1707d00bdf356b47bce559ece5fc6367dc3d96b7a9c8feea16fbb8b16392dfcf0a08ca655049c937ec389429fea59ba1fb3cf885e7a3e4f00a820a4ae54b6c07d9bdfc544c9ae91519f6723a7922c86bc7883d0f4c71e7720b95a4831d7647d9a30d73b50c58862b605157e598dc4ca071dd2f93950f98e8b27041a7f7af204665fb1f4edefb03d5cecbdf78d5ee127db7db2248faf1101788d72059c8ba01d064f256094de225b0aabd9afdbc641a08e30ffbb918cc82ab5184c3548fb37268d03e5af2a099fc522bbe4ea9a2a640a000f1c7d51a746552a453c7470052305233745720b21b0031d10cd2478ace68f06b12527dc69d7e14184ad3107bbb0fa6094a2190f01bb4c67e224413c95c0f28b090243bf4a4c8042010146cbbfa8939f6813ad7155fd02a37d0c9e06b1c487a4adb03e34af214d3df1ef0f8ae2511c6e23d27af64e94ed48652b5345e2211d93aff56403c108d3fa040d54b9576b5bf4fedd4c5cd423b9140b998149556903b9ffae026619b6364acf939ecb70fccaa7f700cd0857652e3b7c54030808d9d179d7d7dec120ace2ba1603f43dd125c3c7cedf3744e289ac64a1fc1b655729853b6cfe5e9ea45214d7502798b7aa2858d6f8c702e04f6ab286df9d91e92df9666591c7bb4552cd823a362f3de8d5e352101eea11f97d4b5e3da95f1611249ae9725aa47517b50ded80c2ad75c09d900b476ca64a870c0854fedff398b42b947ad1488e290cad2b8698010b25fe2f1047dc1e1f4460a059b12902ec0168a47ffc4075408dac288a17ae1c5f1469a997e718b17b6f9b6ac244942bb760425bce8324462151f40f6b882035d54646fd6d0cbdcd15534b3090a815945e61deacaa6a2e613e01c586fa38f1e718ea6d9cd722d3a079fd0d5068d8034dab4193163d85ef919412816a10d560f514b84d56f090648a77071067c12a57d0f8bebbc7e7ba28bbf57f7cacf99a2b215d320bee0218bff9a62660d468a861a3a1dcf6ede0c3c7828d8a7b8917a41ad87beabe55dbad674888161169b0bd46f16bee6378840d4b953b239636edc0886604c6b26d4518b038c2ccf6f6f9459383f6745664f742f7f253ceeb0816ae8759bf3acc7996485df8c6a2696c5500d996ae83732ba14408c79efdd4cb94082cef9559916bd8481bda7f305d0822d05363afcee61c4e08753436e9c80a2da6fe6251a6812a9c58719caaf00602317c4c0b4adcff17195701e08ae04f5fedd7fd5e3c73995cc41c9af9109e4e132ba4bdb54bc38fe42cd2aeb13a44967b8ab2f6b2d1fa29515e3f9c8908e5773435c4f8d1e6973531dfdf6dd2e5a0148cb38c94c09b14273c849b704753ed902c6cfaae525095b9e0e3a45c9ae33dac31fddfedecc54ff8389fd9ff55a2c8b83bb81cf09353315293bf56c709b738bdafbb71a43e16012a44c6d6e644644efb676e8a18c8812a703ea65e923138f8b5d6cde3e15d941582df91a980082f8292d7c8410108f1aaacf030dd4e03c88702148e9e284df503bcb19055bc1c94c4b63d3815d54ff3117b077cf8d55903ed5958b1afe9df5f5d265499a36916e6aa592c26a2af7e71035e09f20fd883f2db23be8b5c0b6a54150945a84a5e593cb90a15ddd4a75ab3f6e70963555a9f18a71185ca4d434062221883ed0adf9d94acfc8ac15e21b52e94f6421e1468cb16b82b99172315f1c7ce9d44c904d681275ae34f0c6f9a603a5096fdabba499ff02e9d8eb08425f84eab8ec44f1ce4969ecdb9b6b4f70d25418df9ccf3228f7a798354b98d0857150b0377dd2ea5b5fcc36bd3f3734077e612823b50c27645fb5536cbf6620aed9ee2e269601edabf0548f197a92c6f73b94d7bb691bd2893842b44a366a86ae1df4e7b88cf73a88b01c5799c23fe9554573a32cb98d13cc07c5126a4a7f14893c5199dbd68b346b1f721eba10d9b9155a086f5778f4f483ade74537d9a9f2daf452e6a3c2e600752661af906ae3c6442a315aaf149583618ebd33acf6982d76aacbbd0cbac24bc95ff87b007969126a3ac0a4bd960a10f513d453f0ebdfa92bd932120462925dd15984ec987d2d4714d76cdb0d16c12c731f697c64f46b70d6047c322cc546dc7ecb623a628d470b369278aee38f7ee24bf09a4a7e6251e7f8090100d0121b0f6786eb29bb8bea22acbf726f6e84814280c547948359851efaf18483ea98ef4aa8a1e8b0f89dd8486afa429e0293ba585f17f9f387f5ced9269de624ff7443519029e795dedf3f105fa38218c5b9f5abedcad6596e12b995fb9e9e4497b2bf3260f75202986c1ac8925217dd305e761730757cd5f928cf60937fc11046f3496c457a5f46d0f77682436258f4b9090a48e6da71034945c7e31e38fc808c239a8f895574286925d3d378a90a99a9d17d2b926202ac0a5748f6bf773c1ae508db0e123ce39936b9592332dec0f97882d65077086f0615e8a31631c9c17b30d53de338afee09c061b76e992056c997c446adda3fd81841ed8c5f737212f07e536d04e9f52eb04e91c6cae81a89f376fcb12215bd70254121df4c4f9d7ba13fb207c57e73cacc357a53f0d963725c3207b2c583a849fc49ac8c0d9f61cc051d50a2476f1c0599f2da9f58debe17a6a68f698a1ec856ec0844dbb4eba96e06db796a460817cde64ee8da5da3973e28aa03bc55e0d8665c3c54bfc30cfb195173e2fecca49cb8e2c253f443cb080a956d524632e7fda2c5cb8ef5a0806e2d0161958631249a6016aeda3c25fc4566c01a8e020ca8b6f57930981ede7a4835e0bd01e59f5aad83094ae379bc62467897d5e8b7f5f0604223b385833aeeaff459fab9efc3a60e537b56670a5a284aa97f3409f571015bcc707d788d42e1052a2480db6fc24f92163f33c4f09890f6e7f7d07fdee18f262dbf15f6244ec9f87ac8e1ea866679caf75f7b833d0e952f22962f46ca8312a40b5d45680dfc14f3af8a2966d9ab1cbf6698a99b826c95dfeae86c128b5209c71e3e768917909411b84c99d9dbea785f4cd4a300220c9b078d9294008ad5106b19c83b7bb6439a31cb9dc3243ea51b0d58b4b4f42c0a465f1c6dc774ffc461aa8bc613bb9c53b37b59cc330e7df83ff130dd06b1b609d22dd007a1b90792e84662ede50d314980a905f8c0ec21266cd00ff43bd3e84aceeca0b6abcb974723244f33f3b14f8f8c7a73e45c6d5a3eb68cbbaeeacdeb97b352031b2cd934624ee397b0b8c702b0a196473aaff55dc17511c549194e5c87e1573c2b8a8aa01dcec3d465bc5f32e4935f19b8e7d75e4e5b08556e27cb4818b523e3e0aceaf78db78c9fd7ab2fa9bffde96382c2db0b6a833eff5d01ebe285e4f787782b58fa761a3d1a5364de9c08b34c96dd26d824892c7b00ff3e88e8e674054b8355941de46ba2d124359af749b22b8d4724f3d96c11ede8a72dd6f0f5b3e9d4d6134032e1cd2a6fea5f42037198dfc324cdfaa2cbd0e25943fb42a1937f23eab9ac2cb2ebba30ea7e5281dac1a3aaae24a402e2b13bf03b23c8e873054a5bbc40059698ff435eed1d8855a3819c71da679fc24d7514b9d39e086ea57a2d3a972f4523512588a3a663cc925044125de6ab7a5230d6b56c8f2a3477ee0f4bb9eb75f8f71fb074861215f49963d2ee203bbc9005a63b055fdda2d3a59015710ffb871617513de2a6716d97e09d2e8720b22a51a6877489007c20d61c27b9495e2c57e052cb33aa8136e8407132be3d59a51f23b5941ae2ca5298b4605495ee2e9e9ef1589f91a7851e177f8ad64198ee1198478d4dcf0ab15f554801471879a67d592f1a84c64acb979a11a93d1753f721fcfe8c4dadd53ac9ffc1d55a5fee4c7cac339adecb80c23e649b2fc914cf6add4c809b7e295506a0ff0f4acc4acb8f6595c0cfc4abd97cd017ef1026c23688d10d29969a2219a0f4f527ab22c681c6c15cbe9e873efed6e199ff24e8ac06acb436515f67973bec990ffeb7f2601672bceddae296155300af1bb4bbdee9da9d61640265e0eec530a099f024744a37acf93659fb6d6ad1c15be7f67e6df117db3cb5bb862584a2bf7bfa7d47c8f76797a00ebde2364e966212bf3893350e36a5c39a6a2831199fb2d5a9ccc6ebae035bfbd2aecc626fca7745f37bdc6425d8343a508ac36fe499794e8d865d377374362cb56e64b073c980d84fe9f9d00e35c2afabd854', NULL);
INSERT INTO postgres.items VALUES (38, 2, 2, '\xb1429359d495c39fdd9810a860a04d4e61bf583ade8cc0b672c2babdc179f4532767b1bbebf8d850f3f8edfd6dd160c9', '\x67f55b912b6e9d445d71e3d32fd55c26c38d55c728ea144cbc600c4d203e229cbe18f9e47df59043be1add9458cfe13ee47c741ed0b26a81b8463598cdd6331d', '\xa3ea81dac534a67308173cc09c742c0eb995d6b961887f9c44a9e43f16eb805d79ec8f149f38c19be4fd79987d7f7640f0a2066baf835b9de7a0b034e9f686db12d04ee877e4ea0a6eb9892f61a6a3ca656a847542f954b5a9626677e4c4e7478d90b4a6ffa7f22d07bef09a58cf45091b395fc8d326aad34852de16907b095e39fc412bbb07491504ddb61ff098199ba25326954ab716ad24095bf575f6f95c156ac93c7eedfc09bed9ccec7b2775bc9214800e27d7a4b89e98824dd96e9711ee603ef757f8131e4bbf86d6a309d9d8a1329858282a167b4c27ca3b7447df2a4ff9b8ea687e962bf365a967577b3a45ce6dc80c9e3c3e4efee2e13fa70caaa9c1608771a1029acd1190f356411230c1e144d0d5546a44ecd6524ec4fcabad44347bc58e7ddcd484c6aeb3c9d0252785aca0cdccb8fa38ccd02ceae67babb0299135cddb0b5fc8e321954fe38f091d785139106356334e70cb38edbd69d1d896ebbb5bc564f7f9c234b48e4f7cf57a558ab6f887b68f9b75b230a97b2afdfb0559ebd7a07f5257c4134216674605651a29f76f40d0a94825c5608e52c3d83d6d5fe14520c3f38178b75cb6ec8cb5e58985fdb0b60de56370eb33e745f3c634132b614bfbb38201a4114d9ea090583ef62fe33b0545c5136b8dca8768978383eff1c1ec9ff444802de26f52131b97f754550f2bfde9c861c7042aec696e88b8728144ff72eff132126c702543b6395262d636f87af0273521d1a0f0a819e84e1a5b9c222efc0d1268a919b575c869be674d8c31fa5766afd48dadf9b68fed82c465e5a2b5cd800571801659b5544a1a82f6ef6f83f033bc1104c631588127d62efcd40b8d8ed67101e02d0a69f1efcd03fe8f1e5dcac7d47bd35f1d746255e79e7a00f730af79ca17b5a3b24b14aee6945c72d2d1a435e550f7c45fc2a6098836a27e9c3c3424d38263d509175c50409b9c70548cdf04f6771f0c1d8ad371c24a138f2b1af361c4e9ee035f38816e8a026eef882db2f5b92ffcebebfc6b2b150a8c8d579dde7f66d532c09cb46059d4d7f19cf7aa7b93979f728e2036f80949019909291ef70234ec160d83ccf649265b961f2790b893354e83c4fce7893ca2db499d9e1f5247b57d0be5047bbd2a8b4a339e2c0fa19bbc211590036a22dffa15687c8561076eee4e4c7b3becc8765fa371ab5c26f6e17783653ab077c04b68e41735a81c5a5290b153aba3cf90d9a183f3740d2333cce09f6c2f9cc37d778f79fc6a9fb587c08bc108978ad71ecb8b59fe6e9878faaf975d01c75a5b7a5c406641d124d5a9ff12483d8c2103e3be7d4d5abbb5019c2628561f44785f30b2ece319519610da799f2524e1e959a6660e6b922245039a1e0b257c9b12467b7ee3ef5806a2c5b2e4d2cf21f2a70e826a0e71c4ef3f36bd97f4916fafadc4ec6999687bd70d647404300002522a99ab8b638d5dba945f375a1e6e1d41ebb6e9c082fda1f686ec83b1bea1691e453728ae00c25c18366ded25df6e6555cc4d86c62c95049132ef57175ba7438bdaf97fdaf889e7348f6a430027e9bab9d15fb6e32b6b06ab1f421cd0c332584581b9bebed36b2d2dd528c0d55bdd9296ec2fa4aca4a424e54d6ad23fff155e94fe65e7370193a7edd4989fc26cf355edf9958b1f2f1f5c2af790de2af196a5e89e94b3b0bb29ab4cf7949dd07acbe1c47cb7a217cbde39b0134b659a8d3e0db63cf2f1a70fcb1a07bffebd9676192389139a3a2066205ec99cef2887a624bb7af2da7e8e26837b72dc6e036a0aa4f74562519334c318e02777e871b6a823f7dad52c061fdeac8ffea03543ddb6e5168fa40eb340b083bb76f771bb892bb6313aedd407fabc4aea3dfe07ce661dc5522118cf1902fb5f0e3229b47b55747a8879ebc2f5a2503212ea3b02c2622c902bd5a8ff4ddd3b221ff8d7ed3d308e2949402f9ee1d756ef15d163ea7257a1311ef5b0c2c1eacd6167d2ae4ee794d0db113ec6c20941e5e05816b210c99fa478f3c50f2cf2ead0ec9f872179078b48e6a64e63efcb4179c8d295a4c84bc5826251294077fad8125a4f178648a8dce681b78508c99a433acc378f19447d6aa8cdb892291bea41fce9972e496345befe7228aed2b1c86c9240ab8007bb590a1e0d88561c8a0de3292f8b2ee2cc41098e40c7d5754d5bd00f3aa871da95b39a139848a4f0ebfb0050400c8c0de4143b3b4ab129ef2b203e07b5ec70d4dffedfae7faf6798b49e7e8e73cc2634d2fb254cc748a28ce2c78d633b94f83136f811da66438ad118ad9777469133e960735a96d65d82246e983b18d3f850303161c6c698a6e4e9222a5993f8fe773212214d128e26d8601d0a963afae62a7403c5ff903c46baa7861b4abea2989ee88ab68855360a91e1cd2f90254ee4c95fff61f5b682373d721e366f64b85d3788de4a5287d28cde5ca51afd3e6b4c03395409d7eb511bd751cc9f7ef5f6d497e69a9da9d90315efa79000d99daf6d34334df39654e8b93f5a7efbca214f34413c6c2fbec1460eb136a1a30b7e628c4f8c8eb4657d6fb0af7e070f9aa09072cc70be8c31dad71820a4b301da2be2700680e6f244841564aa9f249bdb9c911aa155a1142509fe5abef0b40e6d5a5d5e96806e12f32aaf68a1987a06a9ce96cdac69dc482f726807bb93e1c54e03aa07cf75b2fd705e814fc4c342950833e0c719ccc349036ee506aff8906730a64084743f3dd75055a81bb1683806072d7244a3224ad85b01ddff1cb48df7e33ecb82c8a689faab748c53459924211bc64fca9df4779f66440001055890d74f4b214ee1c76c59079f7932aa5fc6a24d3a4e3a1c88b89341713176d82af7fe015091f629cd5d2b8a75921a41401fe977344564e52490ce91f8de41bf9dbdb5e3f7406e2205034752e812810da8f6d82172bff2957269298fea379bb8b9a189c7cdd6deeb89f03416451b1e8a1e2db4080b5b3b93a8dbb98982de2c9d7aa5575dc6dd5773db31c065c9243dbee9f8a88e02d5975743f487bda98351a5cf3bce568e7c172d1e58ebb8383b8ee3857796d30a0831d98c2bc0336cd4cce3334f7030b3aef5788ced180429b3999c9d45ce876613382ea319fdb9f89076631c4ee30281a2006a299444ef58f97116687a1073e8668b8b01938840e9c72a01fd74c525b166203166369432052882602991570fd988da434a1b3903b919f9a2b3db096be5a2ef4d9a89c44ebfb1a8fc5024ab2b2b1bffe90cc6cd581097c5b2a4e0b1f240069dca31474b265ce490e663dd7b57059bc4e67df19febc68b175ba6a58225647c8cba69ea681694c881c7cdb32d49a2c15ef2e527d52e253264971d65e97b7a21bc759e0c61514bda96655843cc28a0ff5991602dc22a1d2c67d4be846ef4e7cf38b2344f88e8e70f7a2c8087a350bb3b15acbc42a028f6a6de2d13aba34c995ad1df579663342f4254bb4a25b239a2dac5c32bd8d6bf3ca9f3cc46dce6e48b36548a71b501590eae06048f74f71fd655f9c29481645548a45f715fba82478d0070858cd1f4442dd839eecafdb9ad08ecda9ad6c9837d0ff9808991d83e65748d83e87eca2cb44e04df177025a23f88ef47ee8ef4d5454718e51da4580a1b0064afd0482e06876dadfb82b13fd03c7dbd40b0656ee3d093c55944867bb7ba38d4eb4ac14d05070acc23f8962a9e5682d13bef1a174b76c6a4e1a9b5581476566cd1952e18aa232fba7e84a3edd2517ea5cda9048aef6b4dc844c9701e202b433cc3310b02301d236a6836b784d83452d59ab0fbb8a4ee2c4ecb82e3507f8563e87352a45852d583bb51c6752ab4f29d6fa42e02918e302871d3c0fe0816721c84c38e2eeb1bba2ff4df98ed99662117b45f74bdd7de1dfc8aedb9ab95571fe0efb33b022a57c76047be94528bee9d8978a02a74f12b8a745f79af41dcd0e3db1881b3a735846a4c885b87de72986c3a46896e6e7deb9784edd8457d6f0850204ed8ea78e582a8aacc396dc9a1445f7bcb2fc21aa1e7c14825737fd2c42e7f5cbc7cb296e053830f1b4cfaeb50f74081b134f5dc95d12b48e7526d254acc0b5a938863dd0059546ffaf45b5d05ca5e95ae8d975f6f0a17a51279c9782b2e6ff4d101002c9455344e5531d362e0fa17e3db5d30da5d6fdfb6643a1e8d2794a7a8402cd64af31dc8cb59f44dd15589f8ae72f41ac3901a7a4f4dda9a923c8156673c4ac50fea1f3dbaf48d23be4c72e345330cc9a0e990b943271986811bd64fb6a820ac7178b662ac4596bf3cff011540188a232764de05a6a07a2cae41a6e2bff5ab7a23ab3ba13671c82a03acf1a6f8edb5bf340c0f46c2fe569e40426b0c173450b23273f4acbeb8e487d191683f3fef38bcfe9e77d2edfc6d5aa8a682ec2d9b53ff048f0e6c8086bfa0bbbb472c27770686fdfc25cd7ab825aefc73e51fff146f242c99c62c6abff2ece8002747af4f4f3f6be305659c331516c93abf4e14b36fa45da9f4a8e217ed46b610d87b5f6663cbf90d47e786e7ad1e196a6fb07e78c9a6296334c42ba9334c0b975e77ba8f001a6190b56ba7d4cb0c7fb91ac2f1d6d345d7874893a7cf4e889427e577a254140fea834a0bf32f52549119ec2528236302ba25fcb5479995fe2fc116f6ed1292e7dfdbbcf1e0f060b9312a9d7cf7edc9a02713eaaa2903b76b1bd183aefa13a34d38de0a7b544ca6a342c9e6cf551a8adf7fc34ecd3785bc3a94796a8e2355afcc62b56916498e9ed248efbfdca2346f1aa50f5b03a74b9a9d4a631892bd3f4a74aeb8fcfb997fb3647426ae4af66bca4deb94089d5455a9b77a1615f6a010be1b3ab0c4e4cb8c5418b5df5ccb3e265c9898017c30294a913fe2ab08893d97479fb980dec39737935da85452d142bad4706254ba637a7ca039162c39508ae436249c8a9b5a6ef8ba7624c990b9e70e47d229e7abb8e1e7fbea2a2f2c0c15862256573d569e02e9c44b83c5da6f0edde067ceb274bd3f84d25e2c41095cb89253de6b179887795f42db4f30a298c1978e4b561f8ca9a7ec63db802d057b7757b536590a953f6e584391ae8b87e5038d79c0b8780b56da1e9fcd929017cd576d4e41409ebf73a3888d61d12e5f58474cd396d1aacfc10dcd9b3f3bf928abac11b8824a433d205643c9f570353725074f0471a190598c5bcb93d6e9cd5006187dc9b463cf540b9f7de2abe860246ecf0f630a06564a84a521ebeb07697e9632e00a0b57e3abe2bbb4c759fdab7b48d4014cd9d8eb4e88f56907fbef049dd0be8c80f9dbcd4db7d75f641a46ba307e06875f299a21a28903459a5a68b69acc72da4c5445ab8d081e657ace7692567d22d6fb347b96a6a33f80a664ba20e6393517d96c5dc6d9f1d8aa5e441a872be253bf01c9d9005c9a9ffe5722f6e3814f55551859048955678f247bd49be3dde895660bbf7711cfd5da3f80179b9958c1f92b1a034cd0b73404d1e10090d5f4698145ab400541752ddb619f586b6adc339c0295b7fef61f619fecc18435710ea019cc38f07f17320d224ca39558ce9203ddd98d8fb0bd9f3bc52ea24fa510b550a06178b4341e1c6d4b98fda7f0aeaa532e20a0cec437032a52ed23bbe9cf408837ac9f9be3b10508b239328d79c16d003261bbf3edc33d6960c1e5de74b0579958bcd5154044b09dc93511923c7b1c05b32b1dfec1050aaf85425fb5616d2112384a8eeb5d6c3e808a7b91474b08d77728a2312cf2c9c264b0be467230f3778fca429d9698c45a7f8c49aa279c908e82734e5672ff142453674891ebe076fc4065f3671f7b83e36bb834aaa6047bb4d66c2fcb7df4ede5f8fe9aec16f853ddaebf70a9f385531df0a9732f2e269fc30ff0c2abc939c550ee924dbeb9b21db8bfda97bdf88cc0da7eb348902a37c2735f224ad3123adcd1b2be0ac04278631d192f39e65bac5231e45e693ecb6abe9213c604d8eb4aeb91b0834e7aed3e73392d29300292e25b63d5f18ddf44d493ee613015f01732de7b3e76c8b3a92179e964708a75b59f4e50e3182fe2b7786ba87b2e6f078acda316dde6ee8d4de86fdaf11f868d5a1d225fc66613dfc059b408602c3c3155a90726a04e188ed5484cbae1e90560e69723730d3b2270ec8050585076e8', NULL);
INSERT INTO postgres.items VALUES (46, 3, 1, '\x175caa96d423ce651fac28fcf3046b3dc5da07a5ee1bc66c0e598eb5042de97aa1c8ebf703', '\x252982b5a11a83fea7e84caee9f30c1089614176a5dbe44d9a4bc9203d93a47f464bd01c0d86c6b9c6c4c68707ae9c977a5432c0b23741088308357cfb40e207be94b089f4fa4675', '\xaf25cdd02b52da82b790c1f102c8e1bab9d9d085324b6a12889777c6fad4fc6701f2462984752e02193e7b282de0a3f29b85f26cfaddf3c2902fa38822707a555994a8287ad9b1b000cdcf4ba09ef9eec483caeb4613f6dd382cf18c310853df180515700373f4646428fea0c005d8aa48f2dc02dc512bb5334bcd8c2390d20585ee09e4d082763b4b08e30c6df982e0e720609374bc5582dfc00fc69554e3788b948a7eb9', NULL);
INSERT INTO postgres.items VALUES (22, 3, 2, '\x2ff54b5e177c96b48a970297c86e1ada24f20a6fb4ba1a855b67b885036c3e66c3d78258d81c068df965bf48', '\xd79a1cfc5d41a758a554fad7823f4264bd08fcf791e8e8b77f95a9bca0fbbc683fc343049aa8a2fece18b7ff326801fff7e9bdb9513f792d06467b83a8676d5c', '\xbd1ae09b779ea1cc4a3c9b519a9116149e41e6e6596abdd43f306b22b69671a8275c865255a67220c587946622b9665a79855ea2aa5161e715fd2ff7de72a2e57f94b922e2bf90be2f8d1dd70d68c361dcc9aa6ffbd172cab544a7761b16481fba6edf2705dcd4a9e12c48f7f1573f669449de84eb10f64a575b9c95cedf8ac8a654d1f76e2024a471a97377fd853a54fc4ea0085b3fa0a56028cdb9a51befb6e3bb57c9a4216c2759640d81a05aa37bb08286072f8f2174366844ebaabd585140ac235394efedfe96ccb4f53dae0fe4e1350caf209df4016bd150302db595db6aa294d0bcbfc81a70b73f103a2452d56c0670452516d693f9d74e38a47b6c7bac475ce8068db006718caebfe12a1a5f17d790096979a7df6b5ddeb7deb76ba014f85d3922afb68dfd98cb55be7507384a3db1239ec08cade004d14044008025c45abf9a87bb1901fd1529b0f1dd95caea2f0d26715d6e95f3f45be338a3fa26e8b5ea89e5973b3864942ee6b4574e4897f92a9c6521197c9cfe5f27d5e4c0445117896653bf7c66d1f4e75744f5aaf5ef2747020d0bfb2387c1d2d139d919dd9c1ce14b25f133a23d54d3185eaa9adc063f44cef44abba6a0105fd06c2f8a1cab6672561d8f736b2382095b4ab37cd12c17b749e0cf1eb96f4ef83c81224fe8a9019a0222fc0dd5ce45cdc08ca94186a78db29bb862bf931d4a8f905ebcc37a27fd117791d98360c81e230a7da2ace62f798d63c51c4333a7d15ff05b83c65dcfc9c5f0b4f4528c0a0e6b2442f3ba6b74c9b196559ca2cc4c0eb1c301c4ce18e0dff0e1759efd797335866fb6f5200b4063a45fcbeede465a1cc9cbc072d36e9a54975880ef07d26add5085054f99c144859db20a8eb841be778f48df74a6e35fc6c23c88f34f4d05420cec34440e6b4445d691d13d8a01afc9d2a6ce8e1dc1d4fa19089f7f51d0232d07239ba6d579408813730c52721419447b6ed54daad08cb2c9227f86a4ab8c956f497e221eabaabb9a280e1706040a9e5ebfcfb0a5d8223a625011bb22f87cdb3b8825d34d4a733f8559767936c247ea8ad8b6810f1ac260c52165706c4445ac12143393d01357dcb3dfebdd100efeed88501ed6dddd2d80ffa62896d0e1afbd05200333fdddac2a69302f08dadfcb1cfa4f289e2e7b4de288a7f60daeef5c75b3daf61d48d0e1cdaf8cbc540d984ff21b11cf85b2f34e78eefaeb625558553ccd08786fdc57d260bc5d2d8b07b1f871d0e8b052c346a3c01de2d2ff97484a441e22e039c6c5ebd37699a250254d4cd03021f8d5d402f8130d438cdaf84ce90e162426dca8ecb7e3697a9bd3687c3ce6cb3166218c3b88f85c1be9d1a0d7437494528d089b8714625b1b1b4ad7be2502b3c1b6cd0823b9b9a282beba294b44268766bb61cf75219dc3ed564ab5f2f7cb7873f76f42518132cbcf4ad2cc0ab2252b00ac7fb7d6d3dbc525093635b33ae8eeb81727704788914e1dd4400de0187eb6ecdc8d725bd73f858e26e8d3fe5c3391060f02e37f5ff9bc60acc330c13229fff24233db6bad781869e36dab8be5f34b9fd120e176f58bf9a95caed7dd5aa901b08984987c0e0cd42337b1dcdb467b885ba7fef0ee5d0d6d223496fb22dcede311509fd74ccfc468576c28068f0f77c25b63b76cf510d1f51be2732092a7dffff197b757e9f53b20eae7dce5ebd35684bd93f5b388a093ab75ad0b4b2d307c0646c007e500115d10da8373c638481dc6c3091ff39c60f48b1b0de717c55ab9440c43a9dd57bc650d7ae79d96a269ddc8a095e8ac040205c2a42417df4e47b81deb96edf5eef5ce4b00cba12ec91f66b0e35a10b86aa5c73ca0ee6892b08e902991c2de44ce8bd1e202c5a027a3be0b584b70031fef055bd2ed3740db78fb44ba885a450839ae041c01a8762c97be3442c9437b91e7a2b0b9178faf0d7f9892ee', NULL);
INSERT INTO postgres.items VALUES (28, 2, 2, '\x96d33077bf597320d808eba16ad0ff9ff2ac4c6080ef98ee2bb74f57a334fe55e0e91d660c849ad40538cc8cbc299a39106d80b3fa96d8cab00c65ba5e18a9c66621a7c31c39', '\x59b802cd6512829f27102d043a7b64e7cf3b09e295bf0de96d1562681e7c38d63a4666de03e60c0e12e96082a3a13bce9e0ef71702a47bf69f9b7546894c0959', '\x163e1e97b1ef9511d4569fe5ca68a163069777981fff30257a5fa61c5d4534e7bbd1f6f55548a762509d40baa8bb60ccba8bd93cfa869a0f70b456fd03758f3e69e14a042d846a8fd4e43bbd4fb0c2d4b83e05e96fda5c566c038d6cd81524905e61262ed4c5e04260dcd57b20b2c069ad8931c6f1099b0493031ab0a676b9f1d8d1965e52c3f8dd58f6d9b1201b606a33a6301e65741e0c9852fe08415cd1734dd5b05ff0a844a31b74025a7df4917c6e380be1ca5c444e183887df123d9cf76c4d4185ba1856412e484260d91a447f776b96ce7c9b1e395c3edfe3f718ee6967d4f6b19db4eff3dc7953416d99018905ef7f2477425b805743751d5c55fcca6b94cbcfb53ff9aa829934d3f6f4405251eeb0b4e32446576415b5a5eb545ccfc43526b76170709da0d5f226ac56acda62dd9362c2980f5624b4ad1de9aede1e3a3f6b8ccced611f14a09f15b94d705935ede1a307047a72896676d079a629fa6688b5fc24907763a3f9863b3f99f6bea892582ffe752a0ff5b461f69e2b4ab69a0f447134abf9dfc2dabb68f80f928b9cc35b362fe1102d29ade8eef9657e9bddd24753fe878f46a60c7a77f20a001f392fa8d9ead7026304358b4efc7c46c5017386258c27b1cb7c4ffc8288f122d0fc2b7f6c0fb66660a45e9595fcfe4fc89f0d95af1d03e9b4eed4490c068da83307fd6490ccc28d80a046654a886aaea890e4447841f4a906fa20788782b439e5e1e531888af96ff353e44c59dbd4af0cc7da45487e12588ff77a257f2169a42234506891eb601419af9c3b3deaa86e07c834dbf52b0185f72a21b526aeb7f77cb909c3d34acfed0d3646ba105a2200dd2340c192551284bed6e3d1bbfd88ec91767fb4a1c1fb9cebb514747cf8a87004fca672d2cf0975e2d0f141b2056bd6a13d1c57070545e6e3f275f756ed2a8801609d621e71bb8a2ac3738bab8b46c38a3c0398ad3a80a429a05d444556bff835651d1d025ae58298ebb4c7fbeacd8995b423288ebe356a657a595d79a6117915cb9b742a7ce741c9d9d24030ae2823af66a769fd915ec0b8420b9f9e4521c07b4a1c958a2125968c3ad1c4b8e8771b761bac21eeea7ad33ad11c9f23a3043cdf392335abee96cacde462fd225c71fb9b799cc8999a9676f4fc40598482bde579e740a0a7b565b89c8138e18cb130d23c9d34d136c38d67852f9df0d98c3a434b280754895881b0070819dda9d0d733873f7d262d0346d4564be9b5ef8d47bc270d1f348556a6b0ee607086400b753174992584f8e6cb4e8740752e68b7e37026deeeeef77924c954d8358f07b3c16501547e5e03730c09878067b2569857f94bcb319119ba2c355a46', NULL);
INSERT INTO postgres.items VALUES (35, 3, 2, '\xec5c38c1c566eaedfd4a6b5aee9b21ff59e2152049d56ef13b15835343cf7030bfaa190fde77b54b88cf8a75e7fa846f1196b52d8d', '\x0d4d43b3be042be201ff5df9d4d4876b0930c32a9cb58ffbefdb6a0c557a36cff6523cc7d777018287521364d9944944888fcf7e2e91b5', '\x0556361501cecba5e37ea23fc08493a92cbe6188a79255e887f6a2ddd55478bf5ef26273b0b2bc0c34326065c471d768766cbf97c1679bae786d5cdbbdc8e5584101b6b6262daa246f885f45b4e61e60d503ee6f0727d6356dd6e8ba1d37c5aca57e6864053d28c564c871187e694ca7ba193e2e10e71c3e915ef5d29ce716b5f822d0a5b7bf022dfbaf6b5be715742e8249f586800f340698df7fc1b5208a4493add96d78329862b9eca4d59be07326cc19cfa973c70e0498a3e4c1f5752c05698cdb9b67cd64c4af82085d0b07c85414fce1c0e442ce2d2eb30ec3c79844bc90a3f5b43bfb50727a5a56684eed8bc4d5f6b8b3b5b1a9d9096feb61bed8c786b2b79cd391499c9628c91c03148de52c683918eac4556e9b0e4530932802', NULL);
INSERT INTO postgres.items VALUES (45, 3, 2, '\xd2f3f10c0057292b5669a0ea44751d802ce379ee2c7d06f669f61421a6f66b47e6567fb4bd86a3f7f2077c', '\x5f66d1d0f6ec960904c0e70574822796a4def6934e28c6d137ffc428de5e83ccf1c9f1c61976a97f12c75ce52780d48c7f66ec7b104706088256d2f3c57ec30f', '\x57e891d547d350a3521c3190ba6f0980d8c912a9a67f1113a2e5f37ee9881d5bdde9f27858c37833d341b8617636102f00c2a6b5dd334aea8ec56d9a8451775ba6bfd59483de914b62a16edff9124cee09113985ee67dbdb41e5e5ae94ba98b64fbf3bacbb27bdb92891a4705b6dc674beb43c7c65d9d3ff6cc398e6b1458e2af13055b0d7f00276f20a792bd155115246a4e2b031719a48ba5127353bb3ead0b7b219d17caa32c240e1ff5c2e830f50e67b64dc6ee1cc076b35c461abadadcc8933f7f34be810ef1abddb2eaca1bb156b589cec497b9faaa6b2fc4d6450ff0087f5376d8c3b69c9325ec443fb2275f38ab50184ce3c639a4aab67860d3ea047878a09e8bfe3f1ad5d9f04e6edabc88d44130bdc77ac2cad41d96238a8952248bcfdf9c97ca125c93d83f0ea60b45fc8ddb4604590f934c45412e002c9d415a997e3856fb596ff43d8b09b88de763769a9dfb477b3a18f219744d904b678e29278804a8af2add25b72aa28c51021fe1c34d73406bf5396e677c663ff5ae04aeaf67b27ca788986d805742452ec4c14beef151af980e429b1bf5198d0555f29621496fb3f9f02a4cd49c9b7f5b6d7bb28abc2b5780f680489e2155341a16ad1fab08fb2d9e5a992e77374421cb673ce69c2d21941791b7d8e576c8fe5fe06cda73fd646371bcd053a13d422fc4ebcbe9e883f07aac1cc311ba2d09c753b1e7413386a71bb7cc278a6149d137d4b14ba40835e1ec43a173893322f2b083be085a66abe277597565cc1d582bb0f64f7e0ab7aec25c6a966ca891a82af1ebbaf3e382f363aac98cb7d32ae0c85384345386ba4997e92027fb0ce95f644d62fb821cebad28747558c99c92d8dbef7cf5e778cd6a7cd77d9de4155cb1167f0038d2c7b7037de1c807fb8047a28871de84e81fb8c4e8e0f63a9f96cf3770598df5eca627b15007c8216cfb6b5ec55bd86b8f2f499fd0438b3672cf2a18e30b555b30e729d7b24cc7c5ce9e0fb7d1812213a692fd5e3dc4c7a194873d3cf3edd61bfe2ba1899e24d0891ebcfae45b68afb454fa31bdd76e3ecb4053b6bdf36eac3279c18d4575ba37fcce18f15d97446ccea52b62591660c96d518126bacf4de7cb2b14f4fba05625abe7d2b8b0faf9ecfdd5dcc34e4b2ae92fe2214', NULL);
INSERT INTO postgres.items VALUES (37, 2, 2, '\xb1429359d495c39fdd9810a860a04d4e61bf583ade8cc0b672c2babdc179f4532767b1bbebf8d850f3f8edfd6dd160c9', '\x4f74f82b5ac9e087db5b5d0e4dad0c99e2d264768537a5b54dcd819ccd3acf24d77fc0624d1b8a8b03af2e9e4570cf47fbc2c61a4989569d644ed57052845de4', '\xfd748bbc6abfec16c06d4a272de7ba0ba9356953492dd6a6d5a273f38b6d63acfe2f5fd82a17ebda201ee808d435bfd02341fbe165edceeabe9bdaf9dc5da154e999b5143cfb62eaea2befa1c1d607176e067b51aaa9223e750ccc35ac80380e445dd11649e9f7aaf2be226345eff4bd90ba75e1f83b8ef9a62e6a2be53831e01a65c6d1bb104dec6ea7fc6535f2dc6d2104206f97f9398bf3746e138295fc4264b7a603fa8516ecdb3d8542be1eefad2fd2224ed00b2bc522d68e45b82c433b4d073c2dd232ad318f606e680f104c530310e9a5a95108bc4e9260e1cde04f84643deb61874f068d28f744258c108fa21719f013c7a62e22cd316cf6843d94cc6898cf76c17b48e59dee461058b282f999df1238957839d855c0a10c0d819aedfa4cb35e0411bc01cb1f7d6b6b7a427f18e9c51faddfc49057cca4dce80f686692b57fe782777259be7b7cf425277efabad13e514d7f0c698882929367585999d9aff322613c4ec87aa6579643c844ab5c1193eb6735f1136d48c0d846b3fbf6c6929f20c1bdbafd2613aa1a385bf5ef74bbdfa9dd7048e249585771d1a6cce18c249781eacead463ba85c50bf12ed0935c8c38798bc8ae7c1e7a1f68b8f6b220d791afc448bb742f8cca49ec685b29f62b4cff657a8d2ad7e34d6cbc2029d72cfb14f71b44c5e9195aaf599b49324f87dc4d06484322d95ed627a642310a3d9e76bf624a8e65052f02f480e540a6464093e36671e09c591ddbe36c6d99dbd948ed97ba0709e5885cdd2d0c9a71211d49deb4aa8d2d6d71ba6ff975061afee4550beedba1d85cbdc22005fb7d21f5ffa3d21ab663bfd2fb69bb35bb478e479c385f5aca29dac121e287e14a67786e444106c386202494418c356703f2902f33496c52ac5590ced6f872a1f7ba0a66c831481b494c6c40892e24718bc6d022ab8ba4a818494b6d46151e3db6bcce2ecdd059b056c7f59182c88826c78c81928703c93aeb66850598d126c7980b9c107c48f979b13088ca55a1abad862139a4e67f09134fa04ce5cc5e8676b638ce8b81e3259f243006b86629a52d5ed3d873abcc3ba1512fc6499e910e3df15d3dd9b9aee35788f2094565776256881bcf820546d1af54ac75f473b259519fcfd5fa5ed8f37272227c20d67f61a8200c5d359ddb905ed74337a43e6e910b9cfacc4c5af91a5e5e0e9f6451d75d1262ff500a89ccc69172f809ccd6ec5bd6083945ee809bf0941dfa44647fd7b3f8d6e9175de366af942712e110564a3fa271a1b768ca93415285fd435fba5dbabd3e096128056074b951463d8ab79fdf733df841f0b7ebf3716cf39727ecffe645023930a45abab0638ebc5537bf4f6cc772528b521c7e623fc6a6b33b08441e466e89bcc92313d669899bb22f154345f15a534205901ce53146646ee66b90a698c52253c48298b55519d7655e84cd1ff32fa8a217db1e716d6c207817d5bfdd4242c3f1029ec7a7238fb8acb1abe6f699cf33ab0604525d87a7ebb266810ca1da97dd5d5a554effb2ca858b6497aeb3e599e7e0a115d25f5994e9cccd68ec3bc9cefb725969d0867e075f7c96f8ded2686e25d67fe76c678ec947ed28ca02372439d12c71a2145f02dd9d9cb00e4976686a04734b2ebc4718389cfcbc7426c415033274022a01e4178580c2104106047e77572a32d42f98f58b75f3dceaa0c909c24086fd2f93b4cced8c290cf97e30a78cfc7d3d942f45334d5354af708e08a2982f3d196c74d90ae6cfef571fe7e976c2078ee32c1b9e841af1c6295dd1261c39595feda9a1198e723bc2b25f475a75c19e17d98dc434e94b65f7742fe42c87b1d8e7e23be4ad21d95d6f8221031d9e300e15cad6e0dbfd9579c6fdeb0d649cb673b904e585c489119a175844ca445d7503620ab64c8e63619f4a08979f336487f168d2cc78ea359339d13b068e85af6784de1741fc2c7073a6b8003490b1f64d838e9ecfdae146b413e1d5a21c99a1ec03edd52c336be5aa4e93afb95488754e50e4fa202bbab61977d252cefe082dbb4c4a887ed5d1f88fd8fa3b7f94eca5f8b119a61e001d31a640beff2b1aaf0c1b41a2cef3173592f1cd1f22bfb71a5e3c27991ff96365eb52b3341586d300ba2b08d94a364c9f939930ee2384c7ec0d53fed4068ad26af56bcd809e4e7004154b0843cdaef738c716fc252133f396daab17f997536d4b813c0f79b3b220820b270c82215b99c349bcb0099a5fb86b3d757df0cb0846d8ee9e6db99af3ff36604d8959e902bb1c43c6338ae4d4ef229459824b40f1a361cd3213ab4cd715f8226554a6393c401ed6557cffd7cabff164e3ed8c3408c6ab9ff998631df5842fa3aea6d862ef53985fd1c7e2c9fde986815cb89729290646e5913736d5985a015000001768faf3cd1fbf4ff49edb0d4ca73a8fffc305126e315de26c3c39a2566212088f9e6d58e85289f6879b315a759b6ca26524d425341aad88c42bd4d028245d19c1dfc8714c35b955aa45f7f200999fb5425fc97aeac0a1f12137d291cccc54ed3ee51f635ed83c1f70d7d922549d04e9350530ed7005cff0eec6a7f45d73542f132bf600112f5badaf006aea703f74a487a458fe7bf6d4a63682e4ad8bba0edab55d9d48edee984626059bd5f70ed63ee4f5d8c663e9ac2749e3eb164c33b2e7bf28f4cdc05d46fb238511318fa5d6f4364dd03bbb984f9f88e20af766c606a8260ab9a96ec6cb0da04bb89bfda515d1318617d433e160e0fa0c67ac385453890c728be2ec70f52e4f81a98907c80988c0fc6bd32f7f9502098bb06be1ff9726de2f5602690cc5b04204f692f1b83574d0a674467e5bd8927d1274d04952825175e32a3342b10db41c52231d68db5ea49d14c29777dd7fa94e12d675ec903513afc3601f5bba743fee2be9e336202fa08ed925cf9981743aef4c8499c8dd8ec75a7b8146f86e18133583520287d3089a84566a49b6de193fe509d2da2034d6ab4ec5726c43bd6ee0fc0a7a317b4520756dec800ab396c8fc626e9f41270576cf0d82d04a4d82682b43ae81531081df833589423b57ee454c5d049cfc0b87632fcf97007c7bc50f242f84058485ba7267719089f1b9ea6f0c4f9e2d13b08f0603fca3da70abe0752df772ec1c54cc369a50a4d181e31b511623e882296fc8c3cc7283cb77568e94fbacd6eb2b7c92230ebe15554fdf7b86e8380590fc226486a9a11c96a41bd4e7b4b18953088d495baba417cd869d1e86190a67445f6ecb61450bc527ac89df2eca8c9ccb309fecca016210ef17167c5c6c06c2593bf58a3a29ee39d5aa6e0ecc7b6a177b7742608f008c8e22bbe96c6bf6dc7152a5a673658e6ff097a6330ddc20c7dbb0fe50189515f03f71f62d53b03d92d89ed208702462aacb349e942d64fc500d6387e51116adc3f27015367ae64e6b27289aea745e6d1023ed17f9e934340f786f9d24d4d3aaa73aa4aba527300270228e30084828fcf4e298e2104e5783a3d912514abe78654bcc781456dd9cdf5f23b61bd7fa733d8e10cedefa2c4c663673cd64cc2d9f5015d73274521e37a964428f2a519f114c21c114ebff4bbab2c6c259dbdd0dfb8a7baa55a0879f414c882adb2b418a97b4547355379c1f5c0b05a67c45391daf0bfd444f10fbed9fcee8a68fd5fe93c34b719b6abf7a21240bcad32e803c3ba9d808b7cfdd2a8704e2b2f7e190921f013f47b5d8a1a13773660a099e4c783d5da426b6aaae4865f044f655555157eaf6b1930e71249520dd1e37da5788a13b6fa6cb9a2cba1f57be0819997a1e86b46ea52f1853d543dc654eb64c8c5020d0dc3782d149fcc5b77d61aabaf86c899002b3a81e4e5a1a43ddd37b28bae34deffc28c8e928cc9b419a9e1355a49fc18d40669113bc7303da6347e38985e626b8802b06c04bc47bb4726542075ae098014a99a053fe59739d98396b92a0575ff46f7584b3b0cb851cdd2e7e94c544d4dadee23122308ab5a03c33e2bce218317422e1da9f2c9408e5e78ab64b01d6496acd65e2952aa685aa2414821ea36deb94642f7f6d018b45bd40c9b301602f911755d8c9aaff5bffeb76c4912294eb1677ddc69b5dfdb076b28c07f402daf4d4802ab3d14d412d7d65dfacc460ff05a13886256b09278467a8c8356680e65d6b21b9defce5e4f5bc945d70e98e8db7533986f90893e24f3f13eccd87f2304134895f36d4bed1a1eb02a5bcaa8ade2c5f0d35f057429243c5c24d4beafdf286cb643bfb160cfd4fe7da1ad9636196f50f4f378f2d3b9a31eaba413987602f1d619db85e9c135374df61b824e9746e7b7c50288e95dae3755e39ef0ff177372e72eab4703b45eeb3d60842e6171efca', NULL);
INSERT INTO postgres.items VALUES (40, 3, 2, '\xe7b15e27d6a260f87b495b33af00c56eedebe55c608e5c4b59db03e3ac799cd6ee1d332e0ed6e5c62d579927abdc521b', '\x7b5a34e2514d9e1bc9881ce6ea16b33593a0fa6a53f1d37c8d0e69f420c51be912380336ec6ba6dc501b76f77de8da958a384ce1d3bfc227052546f0ed4330c1', '\xf1b6d6fc7f31483e113118600b12f9f3229986479a71996870df778f1853fa33afaa75fad8fa8c0026fd9b3227049e075cc65950dc3f214fe76400b57fcc134abc1808f5e32b75cb44f2c182e8eafe3ec575b2989af0a8312a53fdedff912f85a966ff5004c055e5e7efb073a142d7c7a2fbbf3e6055283cdc8cb46bdce15205863af035f31cadddcbd37f0218c9315c66f3a044591ca068e7158b1db159335f05891dec42452f2c9eabc968d9d701a84065452a92c47a90937fa60448222d74599300da3d78bb98ad86f22642a9a1afc56ba37dfe15d1b93780f434698f05f2a63330692c87b8dc1953373880a8da9d3d2c52c30e8de4b4cba53593b830b30ee3de2e12b24c874b3a029dff5320cf6d15a8b3bb3caaea2a4b066869a1edcfade56e6e5c842099807b64a20684eaa8e9151e37e26e6f0e278c50a9c1cf52b572398aa160d246c1eb8f8c5716e22425c87dbdb1f8e3317c6856b996622a0f3a920a41494ac02e20e793edcadf1184981a16717252d5280ae3d53fb1b1e1ab40b2c7bab7af736957605d38e3bd5f44baec85f12795931657e801a8b8f79da61aa2b5e3a2309e920da9f7cc4cd3349bba6087910e1fa73c4abce39231f9cc8bf749ddf0394047fced4d86333a1350c7a86c78558d0bfa21f592c5b0514c69d5ff2651def447d0d1f1bfae3c94f0a62c6ac9d8b0d6d861e31f786d21a6cf10970b20455b07893e3ee76838a019e0c72c985fde51e1ed12db1365aa6de7f2eec6dc1ea8833c26fe0eb8c1e563a5011cbb1633bca2a837cd4952e0710f12bf24d8540f97d04c8fe6e83f0c5bcc7d24eb49a436b4af52660ac45dc52a6f3ab534257cdeda5e7dc92fa321c39145ee2b6f75ee6f0f850fe626b2b12e8cd7ba83f8115d3884439fb078fc22b6c8a69294074feb44a0de63b79834dd674c2b88f058b3eaf45e03d57a4c6a4291f2d9677c82022bd2c8da2ee53bd8f9b87c7c67e758c120c94740e047ee5b25d087196e63d29a074293767d4957320304aefa9010fdc4c3ec5a541cdcca2f6fe291d98190d9eeadf904d6ce74785fd8b08307630826a9978956b921af74ef53d634f01826a3ff3a22f49905c16b11aff558e907173d9d33a2123fdb941894669d56983f3f768f1ba1f5d30218f0bbd02bbe82f0f354097f5f5d80c91461fcfc54067f64cfbd0d4e2db88f010d18014ad62c41016ac8c11ebe398f5a771638785ef1681e38c105e1a2c6d78575d9b0710780cf880eff9b17b50a9b130aab91792b296b800b51fe72a1fe5c5b3097a98a8cd6473a2763629819f25313bf44676fadd99f845fc67d8e77a2e94badc61ea9b90de444991fcf119cf8eb91576f88bf71a46a96fb7133a365df6fe5d6116a68fe24fff11b2e7f941f2fb84692311937333fabc9d8bd890f0196d73d7708d7ea53c3c149e3eea7c9eced61e1bf3d7000f194848370fa959d8b589900249d6c65b5f3b013f163f34f97556828018e58d569135b34b1a51da2cb9238d943397a11eb0b26c107de77a513f80272c29ab39a9852e996aff65e2032e61f564d32d0958ed249c4bc5df4ed8e198298534e7e154043d84382dd755bc9ee8bfa4ac82641ca93fba788600280a1f41a41db59fde53dc9ffbdf458c4f2afe0b74fb6f3f80d5a4a06b742ff7238ce5e1db4dddc42cc9d27f402b34891fd95423eaefed6532424e5af99c1203411d96f19189dbb7698453b1bd1ef94d039051f6829337fd91b4db466262ebf2de7c8a670415ca11c570d490f3e20651e3c921bee538b56c077e7b964c9081b6e389e6829a70673f8697c96dd88e7301190963bcec0647e663e4937fa0e24071cecef010000c23c8367f3e57f33271ae4b34847ca19426acfd3358b0c79ab1f9d7ab096301561bc5e6733d0fc7156cd46f9f616573f0b6a1bc4e0d5ca9b882bdcc729d6f906faf10db7ef93db7be22506c07181f54348653087a321980fc64871b72dd6fc545362e00d365dbdcd425bf0cb1b6cbb1bde565cd5a896670edbb0817477d892a332d88ee187bd5a65cf808788d7d2397d44db7eefe29d4d7c5c273ce8b9069d689a9fc42be44ba96e77225d5b81e1b3f2f56b0714787d4bb203ba41c699d8a0ec6f555e235f3bca5b15862fbf1760de7a6c1e370f17545dfd484cb6a2a70ed09226c04ebbbfd7266da7c60ede7e3f5641025c3d89198f9f7e6c44356b3a719f701d2b461eb0d28ec69d52c403691dcfa2e7bb540f0a7b343ec9e77adf80d141c59e3823f8baa3ab2ed58491683e91e8cd3801a862786234a2f76c42b103676b70fd57e91f05d5b664af5cc2e6195bbb3184cc8257246fb3c3cc88c5abf331d62c3d4f5b4e5217fb66da8977c95fc90e56d8fdc819a5f2357db98f31a851ed7aa399bafbdfcca0f75a3ce1d3e0a27ede3014f22a8d500e213cd1173da6404dae5521f1422ad0b4ec46a2aa7d130d69540021fc292e3cdf037202dd918409b1b4f072f6a9557a8b5bff6afa1199b26d4112c48d8d23a640bbb0e0541d6d1c3ba7b6236b1ee1a8f3821518d6bc50239c6ea21e1c274e1154e1e30207c7a4d5119e96d1297b34933540f80c887cb972b9874f3f1daa63f2a9b6ed637f65f8a895f46076acdb465ca5544b86f0faf695ae73126e463ee9d1673e8b233d54631579f4ba9d829505f0f7ac44c06e119886bf06927936060856a5d5eccb69e5975ac68fe45acd8ce45971438f9d07658ec4b15cc322f00e3f718d3360d801133cf884326c467da6b53302c4e50141df18d19b7c76eb280a74a7802d7ff0227f83287a252676b454cf8f2f3e45579b4a75057248a030eace7b63dd7e8398491c07ca7eda16a0ca6529741b0a5b3495b882817d083f15a1020ef27306488a7c2e49e1f64bbce5109100ce4847a9c02cbab9ec6aec6ac832b8b37cefd64f5c358830e7807414e327e95444788c1f5d2c4f7bbd5375640806e23f35fd7a83fa182cb5c740ee466a9041fa3ec00ffcb7ec7955f97cd6823f117d3e04862792af0e1cb33e4284818de2cbce2413a2eb7d5f0200d339bc6b872b9bdda8410bdf41208e621f0c6e3d1e27dcee8da0e803a2bbde4619c6b4f890a1028c51f63249770054754ad47b06576c0fa8e9495bbad21d13a24e4085d09664d016e62137d9b176c63146d232ea1d5bc36aecdbafe22a91a3f66271e2b016ed0bd2edaa2c7d3329a08bb50b86b356258a6a29804d03eea422fe5f55329e4f53878a53e2d6cfba9226a1dbe707824d7f8bed5ac352a865555bd4f22b94bb4d101a4c486319eb574c697d694209c2e84248ab5caad63cc3bdf48634907e4fa8ff6fa7a168bb7e0f6e44c6171599adcab68cc1cf652ca964a9ff32519612cfada31758623e7a411d54860655e25a7830d9f06c1783768a17ebd323dffcd1cc845a77f0138a8a60ccebef294ba57f1f6beb7e815076b8049eef26a8fb39f38e14b7c4c80db1bff1c8a2a7e79b94b2595a89824e013c42a7dfa37eb6c730eed4bfc61067ae64d9e4317811a67ca52005cf9d19749a8e6f9c59c4c4e9d492dbd75f1fb51f876328b31856f3fa7f736e32ba72b27816dbe856b11695a531109ee8be7346512cc7ca9f114ce5d7657e10331f874a509860d2d053a5d401e16638b44806e60662caea46c21d2fff0fd113bed22695662c09aeebefecbb24c8c4f876d3b83f8e974b2c67cc96b6ac9ed7b293f4f113b4f4be3b9f3c692f8f6bfb88572ba7254250a9bfe823b05b9f0c393ec62c42eb170fc67c6ba6e680f332804623931535e51078333cedba8af1382d207487c3217c49a7ce0ce885d4a17c40b383af2418d8bca27f896cc84a201e1f7be1a058e688bdde78c0610d2304c0813a4eecdb784fcb5797a5608f017360e431b959649dd875cdafbca04b0ae70280b655369a77a5c993ec7e6a581395bd2a7a8377670db825053fc1e8c7ccf92b176187a2d6a3bab8041b46bd20d926428721e7b6f9935285048f01e1ea2859bf2d151849fe9d2cde629cec1b7a7f9de679e2b7a0377f7136a998a30c7c27a4d57541c47fb43d8ef32069b9dd6ea7d13ea814e3ba060b990e5630be6d8422b359c30cca1b9d4c66b894ca074b711b235a2879db76ed97b230d2efebddb8dc413b308e68a55cb9c9795867196dce32ff6601140e277d67e06b0ca851070cce19d533cd8fa73ecd64ce3e3adfd70ba6eb26d447f715deb94ec73757673adb0ae6ac7f5ccb62ec38c959fd61dc1d3ee219fa6543fe116d8a56a596a75b15a88d0268ff828f193b544388141183d63bf66b93e0b065dbbe1058c9174014303975c766ea1ea1c4093bbd844a9f30662849f07afe8134e333e9a30f895135f722666516751325633bddf70079ecf6954768916ace00e225984e030be14e685b3c773b675ea3920004eb78da4c5317e03c9d37d2eda32e81d7c71f2f830630edc1c58d7bbb8e503a767905f947a4f9953e8679d616ec7a61a7883976bba407fbc4c434e5efd08d36f58614ce61b78515b86ce3c1ffb25bd5127dbee1bf2d9d604eda42dbc96df4559f3d8d6b1a42451628c97ce21a3439124d45acda4ea712cbfb6f00b3a8388a317d8ec06ef67af255ca2e51a3c82c178918917798e3c278057de9c57c2cb2a870205b8a44b10947e59b22abf4df589d3e3a8150598a8326e7045b9d0b38430a67fa7d2e21d2e4c857718971e3db76739d7a5267fa0230b3829d43fa59365bb03adb9066651094a9c094f4fe536ba7fa76f5826161581426131aef350a993be36b55b3b5d32bf0689859848f8d381b64d041cd1d0bb468cb7f276f714b723b0c63f68052d97bfaaf6df56b0c8409119c60bb24b36cbe4033bd774f900dd65f3ed91d34a477d7dbde6a89d7f440068adb623e74bdad38a3abe4592667fd4825f21e3d3cd53a9cfd425775eae15b4c7f443c2ca5976c467bd9c52be246e553e08a9aa8712720053d25a6ef4abcec80af5977fc644e121650ac8ecec14404f933125985f7bfd9c90ad4b33a59c8f47e8b061d943206d18549811172b91054ded10520218678472f4e9e9a4f9060f5c965479f92989c166eb3a3f78046553b9168148be96f61930cdba96ae12e2d723130619aec04e6aa64364284419dead86cce52658d7296d7714aaa0c302b50f6a61ae9be316169f43679fa6ba9ad40862c7aec73219ed3a0e9ad96891ac1ace0557cd6df3916a98aaa520b9d1441e07ab5650666d0eddaa0f6141886a055ebd27a6fd6b26bd81826f461bc4a238a62ec0878b6274886cbe19123ebd18d3a59599dadd7547ae319a7d63de7f4242aab7626ef3d65a8314bd9cdf7d1de181cc99255eb4239e3eddc7b07292cff4adaee6015392ef4e586976a9af99d0401578178ea83fa7e0a35bd1285ca929b73b7105ce6a936be315e9b60791056021766be6b4a35576dedc0c68040994e97b4dc92db6878225b4fec6b084b9596093390101b0ea07cc95b5e9595ce3506ed1fd0c9dcba03ada76b3ecc3ce361398c33c42b254e4addfbb6e9d3a28cb2be7d43439e114fd6b924f8085612e140992493f7f2cbf6d1540565496915116a4715a1c4e6aea248764a4b496e10c0e8702febc85f124ba84fe6b3f0c40b5e01dcb3c9a42090c0396c802be1e7b0d842a50d7b477384fa034d0ed96faae38dee0b71ab6ecaa0853d53f83787b302172d36f1605941c4e9a74989d43deff6ef8a47b989fb49f5d71c581adb24d8c56032b538f1846ba64c60e74615dca65bc3df45adfec0eaaddbe9c05613fb44bca60d61c1331caf480c9eb3e7c8cbdd8768cd2ee8b62c07d968bcca450d89fe8ade13554dd5d08203bee7a16eecefb437a3314a12768c2200f9b11ad9460bcfed8ecefa32f0683c0502093a3e8221ea325fbe000762e052ac1928d06a9d34918a8a414eab1376dfed9651c0cc85f9c56587cbcef1af22e32dfa5f37e6fbe65ee069dc6381b6a7311f4e55bd7de11a9560b1c0ddf9ef46bc55d0b714d137e9caf699481becd2e2a55ed3f1726a92153162f25d8d9d1835f0feb0d0f20b7a5032bcdf294df2c4b78c7e4a9ca8322563534636e26d1b2578aa5795106fe0fb6c893922a8b4ef96de15682216deee71aed3e5dab4ad4f43b28c7ef57a259742ccfd954fd354bebdd3f578acfc', NULL);
INSERT INTO postgres.items VALUES (34, 3, 2, '\xad5b5da4dd2b7b07689d19d0d676ed938bdd85ed10fa212ebf169cd5485dc56c6cdc730413ceded66f2b679e', '\x233eeba75f986e13433672e2386623f1060307bbe923b9af20ac8ed7133b89d642196186b404f6dbfd844a3924a79cb6c150b297d9f1b0c9096b629428feff7b', '\x4d3a081d60ff9c90243439c9c81b8e577425c7fee642281bc23652cd04fec89dbee8e3c01cb09b1a83720e90c37d25d3ce2c05d73108ad347b131a4264951315f7319b3cc44376e58a0cd283eaa39dbaca3648cf5c69c5dfaff4b72156831231a6a9c5a3f62e4e36ca404a984203bf9d2c6e4644a3d67b6452bce69a33bc29e52e4b2dc816ece2993e87bb01b60f19b6c0c67e652cc9a2fd83c8150d80042d713d779b6a774e1f1afd645ab1b8cbb5a8aea448a8c39115a1ddc25c6b47a5133e7e334c004450d01b434bbb77daf6363b88ecb0cf0e3fca075d07dd53a0305528c003fd5d13d1dda335062fe659c1b394ec72d20f0c2429feea8d818d0a6dcc88f3750a0a54e0dc158b54a50fabee6161668ccd608980971b6094d61b6ec05b258f409c9a213f93189f57b3e6ec63aa7cbb04e5c16922756c64a478779136060bc6a0fa29a42ec91ba31f53ed15de24d20f1cabecfc62d8bffeb366c255bbbe3fc50544439f77f422d4e1df0c2b98d2bc94a11310f6945bcd1eaba694159b00d0149afffaf6ae5abd743875ddc7c8173683c095a4c6033e0b89052390b69d70bc4631faa2493811f2f9296d111b25c80985078e632c73baa72c0f4ae1fb208d9c6f78bc46a9b8f248ebd0bedf9bda99c6f5b4266292446ce0a4ebe1e1bbb9ea76d4998f6202cf70c850dfb10bfbea996098ed73d517c351d6158eda26bbc0953a6e058902b74c52402ac199d550212ffbda8efae781a43e0224c98e0c76e2789a5dbe2f015a4a370ab552d8f82a38946359d10fb31400de13736a645b5c5313c1e4538f6a9d4448a870a989aea491c3db3cc6fb95393ac4ba737c85132a3b9bb9d6e190c18ec7929e7928c6e5fe0682b5e1dc52552a99898fdc6174b2b86250f9fb1fb1d1a0bd186787ac4097166c8cc4fc8ad474274e3af97b5f208422f4bbd9e14521a60160d70aa5849153296ba1dc5bd23737e63231c08c9ff118395474c81a37b93b95dc32a17baf324e35e6d8339bff6b659b1bea94f9b395c75192a26aa6769defb1ac07f65f0ab432ec743950002b08863c4791574dd8602c56652aa34940b3105e068daefeb28450805832af592b242eeaeda8e0141dfaf1fa09a61e86bd9ca1fc40f90f3a38fa86f6ef979349f6792ec657a25ba662243bf79adfbaeb960f206e6e627e3c4c4047265587698dd38011f6b056b604b53b90efa823c3ccb238c10f4d2b4d344f723936c1753433e2e7ef205d11174c0ad4a36cc2743373abb9606ddd6648e9aec7a9cd4dfdbba943f101a62a0f11be89ac7176201df3d0fb405682e7377437ad974f0d06e7a0b1187c51cda63646cea715a0a02c342338e80a65bbaed8e99a5c034335002b91fc7aa94a319aa555d184229973384f85f4a2a090ef408410f24f7f43d1e7bd6c4cb1eb07498fd594eb5d1c28be087dc90a8aa4aaecb7c56365545a6e211165523ae8838ff7a0401b147530b1f93fd6492d109901751f1bbecb7e0937771bcc5de9331084380e763dd7db2db2d73f3c934acc7c0336f4c7ee7a2b814071e9feb189f27202d70743962839fe9335545cc52dfc7934155a0b485e1f0ae35c1441725fd3d052b89c01973fc957d5ce38d2675a5d786268071dec230c721fba25de18ed38961bfae40406d1090f10b57d4103c4a2eff9bfa069426c9ae2c45cd93cc62f65088d18e71724ee6423ea3e662f77f33425c1e5afc7d7faebdd804d74cae8080c311ff3499b3234d64bcb5b3ac59f6e86b05d4030504b49bdd253d04c3cb84e6efa981f472f72df77e50b36365048190c35d2c68b7347c53ed665b2c8b554c82fcb92a5e1a8fe8aadee0df6bdb1a5ed5b15eb9de6c13ba0c3ad44444a1f6517e187182c94ffe19e0de47126bc92e5e788c29fdcbbd147ba26e847cafc4d56b9d375c12708a595d9dcc4323ccf0b217791853299cd13dade060eceebf410cb5a6417143a38a0a3b3306e48b2b9301df00c2fd8d230cad23476f7eb7e0d7bf5ffb1ae0805e1cae6ff1961e70a30701679cc7f10351899960232c5c576e0dddf5f6b639174f9a3b7e921110ebbc6d3d2c480ffbc6e2bc96608f869daefe2042fa9f10c0d71d435128877e888eabfe1fa9029c99560c4755a4f82fc25c1ec79b3025b7c53571b0367739c6a14bf3c274bebcccc8f3c5b3bcb653a07ce0eb792a7fa63d48d52480d4210c485ac01fb4a82eb4707c65330417c1cbd2d811681f8abe32b6a7bfa0cc41fd4533f19b5eda1b8f2f6f824139fbbbdbcdb34d072e5936e00dadde01e2cbca0b9bac09018ba5d51bca7e22b1102f3a87b5944bed3ce845d88d137b94ef713791298227cfb63d5290b321b396ff851ed505d92d00a053268f18f4705ddec6d71a3d13037ed96593f7a596b86d86a9ef9aa16998a5889eccdfcd58fce0e8d9e4c295058619a411dcbab522d1d00cb0940e03b67a242b4206024309f893cae8ccf8ee268f7', NULL);
INSERT INTO postgres.items VALUES (41, 2, 2, '\xb1429359d495c39fdd9810a860a04d4e61bf583ade8cc0b672c2babdc179f4532767b1bbebf8d850f3f8edfd6dd160c9', '\x7e67209e54adf09e6ecfaec67a3ee4737933ee30d37dbea6ff48f8f07273d906a1d90d5cff1567436a62521920952abd698726c93e6fc14d400deeaf256875dd', '\x1dff372cc39034c46893ef5a01d78b61f675d1efe31b324d9a56779d07a4eb4cd0a18f6397fe3315ee7b02a641f50d81fceaaaa4c1dc480165b00d29d61f3511d46ce97a26053cd95d74bf5bb45a1cf4e95eb8ba7dd82299116e92066670cf02b196d4587e0c092d849e47bb95157c6a902aea789c29cdff2a0f5c8c0346e132b803bb27d43a9ef84f22410a9b509463416c183966bfee0f8233be63076ba6f3cce53b70b2c894f5e838faad22f95297dc5b26e58aeec32f43902d2b66dbc37d47b57ec1e16e93866a9cfab4cf2628104022557e842953d3d5002d0112b8b57cf7d95d8cbc7a030b030b27bc535ae74c12e5aff94a931dcfb2a91f8e16306b9f7d67ced51448ee93a546bef7b725eaf7749c2b632ea49ee8f4015166919f11e7614a8130bf0191ee2709d598eb465e1ce17ba64797640720fe1dd3396840ef058b64987fde86c1aeb8d02d27d86b33def23553663ab151ab5fb274504dbbdf8d0fe837b08d3cd8c0b02667e53a5392dc62b6c19f26cb515bc11c181f64e8a8343a4e7b8f9de827807ede483b8edc6d0c1ba5c971dd3367c0056c021aa1151d4101f138e210b008928199183ad3bcfc0f55a1f0e45385c4e72c8f128e9362d799e0056108ff6925863e3adab536db954a06226e54185535565449135a14fa0656bd411f7e91edadb9cac8a9da36da4560e07e216c63f2fcbe63f31776c91779134b395ed3765327ebab745d722619ddb5f74131c12d74360eff8cab8975e397fb915194f3dfcf50d8ccb4465972dc77673d12491be86aa3f1806fac03c107f726b479fc4a2896a96da9ca1e162c08ffefaa98a3f0f18abc6c93208649f77513e92870533ba682b26ee52cff9171db12425fea1a0402dd3a110fdc4ddf4c274cb6b7d6a072cee5c835fc11a33918968809c79c4a4bd88d137d2a8e02c1f8e30fb4b25de4cf9ea7516154fd7acda267a1326f9fd30d7614ef40aa835537b68169187f46c6db6260b3085bf77e4c7f5a34ec212ad9fe47d3cec5e8dedd58aa3f83a773a161baadf143bbe77f2773653a72afc29708d9ff9addafff26f070e46c5ad376845f1dab16fe72ad483705de0791b2c09457c558256b801918b11f48fb6b9debff4e029caafabf6b98d196b0eba620322b9e8be844d352dfb23336a64738561b593f291f1a46bc903b8964200d95220b5b7e3c933944b377e55774b696f1751b46dcd22d9c4639d80d2096c4ed26918b7f982b0baf1f266e5697a4c81d7a6be49bb405f637150cf53873eecdda94a09e533493821f40e69827d7d03ce73efef403a17de61c84a32b4e49e9a19883ff5b0df060b46cd11620f92cd76047601ac3d8720fdce9ce21f5277abdb1106e561f2719bfcae0d761729d7892a285a3b63f2879de03d9f647199641ca36793f39d5e59b45352fac44362c6d60ea898e2d4615ad8c49e2a14e554a21e8adba49d38578dd73a533bf238f4382b26be9f90470660ecf9b716df54c773b3b5ef0', NULL);
INSERT INTO postgres.items VALUES (42, 2, 2, '\x058d7ed0a2c96b7d07eaaecb12d426619d8e61e7a3e68fdf51b1e8e80d574df8dec847fdc9b99a', '\xa33a3c5e41dca9b03029f477bc5adee8ed60b63b2518147f0668122e0db38f86f6a39b823df5aa0218ebb75f419783273777a4bd5b6c04e1197b5d5102dc32a1', '\xf78c7bce7e192ad62550633be1c5128fae60b271c8f7c53d9c1511ae5d3be57056aafb21e8d8b1276f624c5cbf5cd3e16ab9efb14d18adcb309afb6236615c33b4f62e2cb9773819f845c83dc18bd62a747782eda09ee93d63a3127f38125ebab6a5f86f8be9e44163e561ad79750e4ea6b725bc60cd6f5bbbc62f609d7e063fbd92bafaea142591c97f1a02650cc298e5a20bd1054338e92baf54ddcad1a821b67b05a832b15467396c331f2438bab8c33956453b4b32ffc8e396c6fab33ab80fcfe4defa4675953a4b179eab987594b6252507cb4d943f66cdbb355a2017a54d503896e578be6b9536ae21ed6e83e1ed6d7df2fd6f787abe5022872205b6c1400f3ab4addd129b2b35e7d94d551b65f1e4734380ebdd725153738dfaea2aa774278193616140f4aa43fc18a84a4a24c26dfc21914da12a5cf1f6c73e67ce6eda48fcebb694faf1781e712c24a735bc139dcaa05e4a651a', NULL);
INSERT INTO postgres.items VALUES (43, 3, 2, '\xe7b15e27d6a260f87b495b33af00c56eedebe55c608e5c4b59db03e3ac799cd6ee1d332e0ed6e5c62d579927abdc521b', '\xe834320ed0c7d2640be9d35650459481f5e14c8ccdd8a4c3fe920ef5b5afb287555c9690346e5894534ad89c275f9aed612d24fa5dbad5d6e644aac86c5fe6a1', '\xb712d71a6509ec94b1b50f972cdd9088eb7eadf5668df8d7cfaaa2f53680721c85481e923cd7bf349d10cd992e021ff1d8cce59df2587c4d459dc0ad113164bf147c08762c91aa781cc2c00a5ac28506605ecb2ea26190928c1a18cccdba52216d4c41a926ec8cef630c67b859e39113598f7fa434e0bea4271ca629c1abf993a20ddaed20cb478b07e1b497f47e75b529b2d51f398374074e988314c2719d91f8385496cd1d1dda64e22a9d803122352e12742e783ff3b8027f60a6fc18e193fe2804dc034a1e9069f11d012b2c2e4267cb9568fe2cbf004fb7044dadd3f043143ab8d9f43ee5fc8eba483eefad0ece23738cab626482cb1aa251df7ca07f54d3d42e3bf1bb5737fec871caade6dceb455ef4694f7ecb7de632d26c51bbbac361e2051daac044d6a32d4ada76571ce28eda5bef180c08047d2968601e31fe9ae498a2c89894675aafaf5843b5b3f80dccaaf3923eb46d12cc214f67974fa4a4c14a52492975fdeab91202d10b79cda778062027789786a26fe212186d2d69d50795e17c01e4a06ba7782c140d50288b114e7def4a52cebe0090ae9198a6b233780346f1da43c9a141747e4c19e341380f500e1c952ef2cea26c69ae74dafa1cda44184776bffdca3c83bd36feb76666e43519aa9b909d1aab130698224ec0ee19c402afdc2973dd42d6673496e1aeb75a3320be737ce950d4f6d0f4bae0901f4b9f6982d752e4eb06381d7222c419c9011bd607e79d3a1c9adcbb74babf7c9a164a9847fa77e28c61c1677f1f9d5be55711393ed6801f22367c8f046372391265e1587ef79e64165abba4dc7edb9142f334204a0299fb965180b17e90929878416dcac2372414fe61809a88d3ade8bf601dc30a0a697d8c03ef7b78b40479219709b083c53189a7926ac6adae3c9530fb734efc8b767b8feeb30b7e1b3a7841901b021afcb5b720fd3d3c1ce7da17a9103fcdcabb583fe82fafd3d404cd5b5e2d721ad243c777aea692e62d0085f38a0597844a774eca806e1e889d8615c56b9f879096705e78aba9da577be4ab88a12855f730745d1fee3efe89e8e2f1fd9795e487cc96f76716efd57f09256cebf80a7f8843fb59079ce4d6b05c5f295bf84921591df9976b92efed23256911282b4674f663aeca6b290308a911333cabd2d76b6f5f2f4b6f07320dc88f035677495d842bb3d50e2870bc4dceb479e63f845ebdab0c5232d5d1905e5cbebb8e568da9c7e729faeda8bc6fd44b3a886e29b63976d55c06d2f5a6f340300955baa9906a01e51d89152ec01873d0d34f139e3e240d67d5d61bffa9e53259bde3a8b514a2618a4dee3c1dd7062825e3fd5f404711ccca6621d0974b9b69f5c6310d6afd66c69c4f9e25ce47d8f33706c3c9f687daca5bf6f6a4626b3d17fabe3a68c2929f6d936af230ce15a3baaf5f8cf9f11b2c347c62ef9468281c0ea94013156767a002627ad6482f7e41e44c86409dcc7512b792ac89c515b53be56946704ddbb7', NULL);
INSERT INTO postgres.items VALUES (47, 3, 2, '\xef0ab5110e8bd5f0b7ca68a224a723ddf1e8d6651a192a8d8098b477337c98c8b7e1d8905c', '\x8dd1768893606c5243b89b2bf57da085020bb671f2725676b130cade2980be50f8dc2c229e2baee6c9326c0fd1c0891aa99f15c6c5f6ad73e10fb516a338c439', '\x709731e94a9cec66e198a58acbbfe442f50bfe284bbe58c140001b9e208cae6f12de7884c5a4e90c24a67300cef1a9f132a71e82cf4aba87ebd9ead27164b10221a45f59fee0fa8edaf5ec4498213c2c18a198d88f7a3c1733fb7d9e32dfcd860b0ab512ba7dddb9032c9ac00abce00684b0f7cde7838edf9f823c4d074607d75bf85bc0ac7be5323811f6a77494d59d3794d7d403e45344912f545439b8a797698fcbdf39cac6c028d635231f0787b579ad9bd6f10c0216d40e02e74aee98c08a32de3dde11c580089a0f10f1a26ca2731ec517b8d7c1aa0fd05b4944b16a38e845aaf1cbacc4dd0f12329f9ad2b7812cbe31c72f1016075767eff9d02f3004744f5369a6f194cce89f8db1531b60d5cc0baa2535cc033725e5fd8f79eec23a49f2c38e882f1d0f03a3c15f1905d3c982555648c22f86e34ab92b1fae5f881e8f87c40f368a5646af4687c9b9bcc8dc7685b93b798a7795effaca14d5f62706730d56fc7e5c6e9423b09607a80131f5b5ce1378163367d2cb656518df739e869ba701d9827ad1115b72943740b00bc2e4200425b69b920cf91813ab5928d69fe7908bf1bfc485de663047328cf53bac7ffb096592215b176dd54155293fb0a76aaf272b5ee1db430e2d68f24f7c682c20682f7b09d7a5a9e56f30ea6396c4c95f0a2ea0b9dabed9e53037e3ac58d23605f78c0470a168322ac17e7aefd4a3a3cdb5f66bab9e1639e344dd684ba11daaa452598c53e3235f154580e27837fb4ad58b6d7d4ab125040f483692e2815194849d302bd0740937990d3cd8afe4b8941905c3817d8656e053a8206a6c3ef00204edce934f98acf1196391b6d1b0fe2b337d511d77b66863f849bc0603f50c7bdb6793da6b449245ccb985c7dfe10b6948321c90e76d3fc9e6e051de97605f81dcf57c61103660cc09d2ac537839aef20210059b5e8aa426201a243ea99a4fa9c63e085b1a1ce5018dcac2e594022606cca87193bfcacdbfaf729dc7fa3e488f698873832e2af184b654eafa13ffc07a9c889648c51dd0d7eb1a6dcf8a3be56633aa5fbf2582fb1921dd559c829d376763c676490363e9fc1d85b86c53ff4412b84ae01fb76024ba228274ea1791f73c2bd4bdb13625eff1468a55cd32ad9c402109cdacaf3ce7280d384c65b49133b1fb89e67b5a66db0aa9e7414377cbfa8251ebd02c147bed9e95c2767b85f24ed820eb56c8e673871b5f96cc78a51c549ca0657612eeb81ff7c70f527a43ca4fa90b6416f65dc56205a87b931f2f6c8885774a8d4898730ddddde193ad7ab16b54a527d6ae64e5291bd8ae18a7609189913f0f2853d3213c3f11ea8d360ad03ff143341d2b827113ec2664967da75023ac36911e3ea075d69f6f1a0454b39c0e0d1061f7b896fa540eafdf3d1e60cbce1c536018dc1a545075641065a7c1c9b4692f9158e72f098600bb3290cce731789eac58b3b2ef4b4c4a3b718baf3edf8c5358a58ecf24d79873dd44d497069785a116401062a6b4c5de73ed6db1826a68b83b5d931147fa6a81bd0e2e52536ca07eb035b2f5a5c45842b5c025a4d60bb49ad49f98542ed710690009a07ff916', NULL);
INSERT INTO postgres.items VALUES (48, 3, 2, '\x2ff54b5e177c96b48a970297c86e1ada24f20a6fb4ba1a855b67b885036c3e66c3d78258d81c068df965bf48', '\x124ba06439925975446c49569586e13ac330b283ac2271946cfabf705eaeacd5107b99eca83ec5f957f2b407b238639ce8012ca700b61c8d2e7bd4c04d680699', '\x1a23807eea946b59cb965d5cc93ccbc70b136e245923b95b902f11438c174d2cfdad393825bc5b2d90dba57ea8da6144777c88f907fe97929d93c57c45d2fe1bbbe2aeed9d69e37d4de23072052c5dad2cab1946f4397c88f88ed9a7eb99879dcedaaa60dd5dd57110d30eba34279028852766f328af51df999d6651c543609d7b20293f9d352bdafacaa100659bd8a2274f25d4537cf61f443c408c9664237c0fb3d875c7ebf35772ba8a27c0181c457a33c7939881aa5b738fc5dcaf000bf89a871ad46693d34bceacceab59e7a3359c403ffe0035b64df737b9af6f14164efc8874b4f2f3efdfdfb2e2b6e23d4aa09d3db63067b287b8b9d3e3bea6eaf1ab71c3cd74139aaa5a2c9af5d6d72a0eba71b7f9943197294af3f1a2ed0a65cbe0427c615de9520a094602985f2efec53f3e28bbb924706e81268648132c0bf4946a113802b5e993e525c6fc6493016cb22ad513e0d268b46d14013ba0117b1e7a2c2a0b526801d19314bfef3c72ef29e274dd5af28a5c32090b69e4397d61948094a4d7d087f1038ba92cb1dc16966a60975bf711a375f5a5f206601777363d70922291954095ae6cb21b43d1ca270493c623064a9b2ae770dec4a492a0f431a683f8995a956a6cf50340c978ef5f8d78eba6162546b48d200f8b98dbbf040f534b662ba2400c6d0f22e295e52818348bef58fccddb5fa0c23128e90b8af31c1f18dc82b0b4bb888eafdf75c4bbcd6bfc8a49212a6ed2f8866f4b237e1771296e5abf00c331aa27275f190c73615efa4d27b39ebf8929364457fbaac3c4e507e9b3cd4a38d8618ddac48252b67e0dc6d580b15a90add2562d88507c5b1ce3d2381eda425966370a52e8ee33f5126cfef46a2f4fede28b85d454b80ed32c801250e28dda6c12879390ac691092a5561f13bee3849b11a9cadde2fb4ddb07505845b777130dbe17da2f5ea977c104aef9945923c1efbc9e105211f9437b9935b6e79587315c2955661d816178aa6959d8ed66a2e11f960ae8b2a1cd37061ad1a5a69d883bda55539ca00a015e25f604a0b291d6e54a333c1a37d7628bf437240ac1b667aa631d2935ad5f3bee8ffd8b9e72e44685ddb35d8826a99f1aa3dbcacee86f85e42346847f4028e78e2b', NULL);


--
-- Data for Name: items_tags; Type: TABLE DATA; Schema: postgres; Owner: -
--

INSERT INTO postgres.items_tags VALUES (1, 3, '\xbe383cce43852766f063ca8ab76a580eb2be22d58525f7c0d795ee7515ccaf391e', '\x0faf8fe92a4c832eb6fb381b06443bc9220d6d4480c61e7d9e4957354ee0b55371480efa205965625f', 0);
INSERT INTO postgres.items_tags VALUES (2, 3, '\xf60ddd5bdee42e78de5d176349a20ad203a3dfa9e3551073e08263201725cbc9e64fdefd159bd74d0735', '\x68f80665d1a8dc2dd67cebc0f35ddd4fb0c94d5c327aeed9cf674e26f3cefc', 0);
INSERT INTO postgres.items_tags VALUES (3, 6, '\x98f16059ad8ba666efdef5c95503811d43cc79d61beeff764b522b5737faa5', '\xfa73156dae6f25e80594c0bb14c4f433e35d7f3137253b9aaca944938715f9b3d6dd4d', 0);
INSERT INTO postgres.items_tags VALUES (4, 6, '\x73be38ab1d7dc57f96e38caeadc4dfea825158afa10b0bfc7c6aaed08baffc6e6b', '\x9bfcce5752866902a3052f1566ca49ad804a930f9147a076877418c0ef9322b47dc881262b673df36e9171303a19455e0832ae1dceb818101c5e79ce549f19281ae2d35148536e', 0);
INSERT INTO postgres.items_tags VALUES (5, 7, '\x1b7325f369fc3c7e6ae2b2fa2b865be53dd5686e8a8b18c55d6f9f7797c95a0b2fcf9cd41cc094b29953c5eccdecff475f6dccc0693d24f1305cb3d46013ba5d4269f9bae1e75c64459edc7e12b16a24717f23210e51ede65f24b1cbf0d4060c44c460763d', '\x00507e01e9a70a7208aa54821204bc0ad5118b1726b0ff7cbd83a1a192', 0);
INSERT INTO postgres.items_tags VALUES (6, 7, '\x611957846d1ca231a33352b4eb45d14c86c28f2a4f9b36f22c02d695969aa31e7772e258401c2f46bf21aeb635dff4680604c337100581684377f56fc3292dc6a03d28e514cbda6aec4583051a5d37d5deda1d01dfd2efc5012099e88680aa6ef10373aab7', '\x00507e01e9a70a7208aa54821204bc0ad5118b1726b0ff7cbd83a1a192', 0);
INSERT INTO postgres.items_tags VALUES (7, 7, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\xbdd57135c3c19171839aaf4d3cb860dd330e9c7c36087bc4fe6a285d67035c2553bf06', 0);
INSERT INTO postgres.items_tags VALUES (8, 7, '\xb527298f1203c0af79a093bdb7ce54271b32160d463c8e383abbe82204c589c413f5', '\xacf49e163cbc7b69855768962409accac384e46c6c0e919168c1b43e79118d8e', 0);
INSERT INTO postgres.items_tags VALUES (9, 7, '\xa92d0bb496db630d10ee8bfc4534ccc2d3c03203b139d11b8cb055c16dbad0', '\xeaa750e10ed2ad5fa6ca8e0f29a14efe900c905f2a5d2c00e1943000c4f30f5d0880ee57fe769c531bb30f79a875d2fd522d80ef42ae12424cff9ed864364e4373a4dc8c250896f88c9dbfaa04509b8c78cd14c28402f1a75100e16de8dfb10b00924d75d47ed957bdc008ca26fad0763254e7273418e6c97b398c42a4f8a1c0db0bec6781e4ca2c97a95574abbf153f4a2bb0fc970b9f23e337410e3ba6fc48ccd214a1d06345b7c38ed606acce238a4d8fe12043de0618a7f772c21c18474beb44d2777e1087bd4eb052fb0ee04f9190b171ba68828e2c5ddef50f458884d472d30dd5c6c1bd4d78aa42e6e9ab28cfcbeeba4586bc37eeb987bb994f09e6422380e8b7c8a8efc6dea7abb00261b5a54a33302b9d0fc1c5c6deeab67e7124cb14cb048274154b51ab3c1416d8c758430013f22eec577141fc256d68f15710049b85ba88469a547638baad0eae83d0dfd1baf9b12795301e73b27d7f69ca1586e2fe4dd9cd3f940b59d6e626e89d0d08d19a7aef938ac9ec16a68b3c9f715dc9bc23467d218f6d97ec355fb53216898ffbc64931d70894206a9d4a2be9d52f81da6e3adf295c4dc84222409be7c6fb6fc32b412fc34ce4aa049fa65aba33250ce466c171e13e1b2696c522b4c6fff37256a9e2a595ada0c64bd88f92c21b8f12c4cb0ddb8591ec589f66415cb9c52e9ade8d4a821f6affd6b9491ce701a8ae1f8caec25281abfa2cc37b69e6b54d3536cf6a1fa0de97b2c2c5682380c5383d1e07f1bb925fc5a7ae50838df6fb22d659426bf778ce9320b6ca937fbc52bde77bb41f2cb0c7325ab4f62234bb40b708bfa0b82568800ae7dadad9224c7fdbf268fd4c548d22e58cb48f7ec23720ea01c6d8fc4cdf96a3e9df1353c51cd584f5657db0c7528d96560f3d9aabfa1dcd0e050726c201dff7e7d38774c5096ec460d3efd6044700c60317a0285e6e36e64af7fdd199851433b8b79042f1e201a5e82384e37e8c7e2c5671ea2f23d36168b8681bb2d95759c6291c454e2b016bec42201d1412e68111fa1b7f36d41438db11c2ca675e269e6ed2afaf1db846c5a172952f1698cecc16f845d61bf4a5185bf929623161f95bde07ac459bf4a162279433c6b2ae8e99f872d9083bafd59f6a7d5552a5ed73d5381cf6ef626bea6f34004ca4b89ccf38154de434c3fd5f53c91578dd51f44ac3a4846419d9e974731f5a8e8a7242d4a572a1f1b9ab82502a292b7ae2a5bc2f0721d471fd543a0c01ec7ae822af280e76a5a0cba72e9a2665796ca21ac5236481d98bdbcd3427690ec21ab4d8721c27068a3fde574be9a21720393d3b314bec33', 0);
INSERT INTO postgres.items_tags VALUES (10, 7, '\xa5927df05b7b106975462c7d2d923a595328308e0274d9e1ff4996c7c83bcffafb71ebb087fdd22bda96aeb99ca8f461beca0dc3', '\x175ec0bf6e080aba7a10ea1938b274ff43e2ecff08878d48e61f4cf73cd07e9f799a4f463ff61fd5f0a07ed87910386208299b0bf111c858660d967eb8a537207bee694fbfc7500095d364fe9b3741b5ab2aa4adbca53fa221c19198a5480b1aaddacc97119c52f374897d96aa13302d032df9f30f6dd8c3f9d8fc16742eeba87c8d423aa464f823cdcc13449c6fea10ccf40de14bf5a1901b33831bd0af9be3307e468c16b5a336fedbca3aa1a8164d664912e24520a19cf119861b950f7eee9c36212c1264ba9342e8d11db7f92e6185b589a3ee78acb2ff8403f13db1f5bb44dd32e820bb6fdd2ace68862368ace49d08ed28c5a0c18f6ac17bddefc3dc2443e15138608ecd42dda994da89c4e7c7b0c37d63a8aedc28e6181755e12f3633d51c71b8b4bba83f4a65bb99377d796f1b3b60d6a9abda8ed669483043da1b38493b4eda057703c9fc0485fc17d23ded5b389cfb0239e23e92ab38d11b3d7a5a5ab2f67df92a70594dc1c238e4aa8589f7f9d3e4f5b0c2b79272164c1840fde22d661abb141690080867fa4d245fb6701cfdaf92945f678d78f52702c38ac42892038023e3354a94f8baffc097b7cf7ba573bbbd4fc248ce3a85bc70955682a7cc7999fb45debe8a9090077768a49ede91975278d80c1818bad228f47fd535a49fd35ec3285d0ca4063f0f11aa0365a77f2c3d218627ab41c63cc50a2bf40e4375ecfc29eea9e9ab2e517b81881cc6580faf7eb4643028cef8c786bc602ce1a54939395b31931037a2df3fa2a04a77ae598666f670c9a75a92138a4c462c367b5889287489b8c323786842f3b11f0a56f835e9361f9f199c92264ac62433e1d2d1d732b73da9d3cb222bc5cff402265b56aef9be0c86f9c61a6b7b311769d4a7162c644ab163d995f65e0addb559dbf0acb85031ab18fa76ed3d2f2707499d678fa440229ecd2beae0f3b5cc99291336fd1aab779f22b5fae9f192c02e9bba4a8548d5fe3168c2073619d4c1ddc1fceab5257f346ac0c14471fa08c3c9ec66303319c1035cd2a6697cbfd99b87df4439bddc2814bef2b3f089cc2f14367557c1cc3dc5635e3df212cc8aaef9e95574fd23050d59253b4b135f79e370244d1c12682b2ffcf637430ea22b58408ce2a3f50f1aa6ecf9e7a073a468e639253d388cff15074d949f98870717c57437a9c5785195ee36ac9dcdc1dd88c51d5982e2d750db2b01a9c1eca5031782f6499e7546b0f62634fe8c36e1f5c96cd30edc8db221556f9829fbc801a03710365a52b882091f8bff0bed3eb82f14e499f359eaf8da8f7f6c33e49bdb36c831ac', 0);
INSERT INTO postgres.items_tags VALUES (11, 8, '\xbe383cce43852766f063ca8ab76a580eb2be22d58525f7c0d795ee7515ccaf391e', '\xb42434c5146ef1e52ca3ef1eb8302dabce3092a678cdf3160f54c0ff0943baec', 0);
INSERT INTO postgres.items_tags VALUES (12, 8, '\xf60ddd5bdee42e78de5d176349a20ad203a3dfa9e3551073e08263201725cbc9e64fdefd159bd74d0735', '\x68f80665d1a8dc2dd67cebc0f35ddd4fb0c94d5c327aeed9cf674e26f3cefc', 0);
INSERT INTO postgres.items_tags VALUES (13, 11, '\xc6303ab3e80a3a495bd1ecdeef74717d8f424528ee74f549ac846240b4354b', '\x72c80c761e795fd1628acf4f7c99f11809b1328bf39929c34a35678f9efe551b3dca9e', 0);
INSERT INTO postgres.items_tags VALUES (14, 11, '\xb55d137b22f2a23b823e995b959d83c933f54e03872ce3882175b5c3d7d2f0b7b5', '\xb726d1f46459a62ec1d5282e92a95fcc4e0816430f6eeae20ef932779cba2c51350d6a249e048b22658133005076ee3f8d648022b1d5b0b77cffd092087de316bd19e465fef13b', 0);
INSERT INTO postgres.items_tags VALUES (15, 12, '\x6d0745105eec8fd4ef267da96ed7d2daca7c350a48f6298593bfe8e53bb2bdd35126f97ba38d672547119770bd05982d2143f928fe236dd7309c2722162cb65438d91aee48df8668fe42f7639ba23fda27c5e9cbbbf7947ddee835e6f057ce1720277841a7', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (16, 12, '\x808fdb7310fb57877970bb372979c4b1d7b9a51586a4ca12b2cec581cea0a1dfdb871f619ee234752730b721e4375a9fe5a85a37883c3543fc70461756f10cc459d59aa3eb2b2ef6127c37a45b1e58d24384f33d35a36e8765550d374b9b8bf03630f0d440', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (17, 12, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\xb8496e3b9274222f41a3afdbb06ee10b224a7ba419e40af920f9de2a61f5aee77d8713', 0);
INSERT INTO postgres.items_tags VALUES (18, 12, '\x07951313a0fe2e0312dde7b9ee49373e0e34c6bd226f9610bbf0b355882150234fd5', '\x1a99c9907533e167295c58ae1796f6586a8fb9d217c3d47c716ce5ebc1404826', 0);
INSERT INTO postgres.items_tags VALUES (19, 12, '\x8b0f22d08e6731f1ac0e32a92ecae464e90411d560e81888dc323b797f925d', '\x9e8da5bb85a62c4e70520cfe35c827b49d8d61bb3fbbbbc7c7e9fe79c7151e8af1f42a7430fb0c0d45ce85bdb1447c1e4bdd0589c1d77c50bf496302428baac94b200cc0172702a8eb791e8619ca8ba8d2637a18a6836a3cc61fc59e13b92316dbad498e86931110b2cf57276862ee39ce042b8c9fe7c462f8785c46c6a6fab36eeadedfcd57e5553cd932e6b0ec770299305f8f6adcc30b243023863f1fc2c76f90d204b16aaabec23b457c1e6705a13cd9157033f82769c421b2e1f1d957f063d44da8f8fa24d8a9ce3ad8a41aa4495821fd316cfc423b0050558f28672f63dd398af86c0fb6a86ea0b1e53e04883d71e0df6bb77f6fe2b5314e62f4326e2b78a399ec338e77b91604ddaf591d9d1bd903fe31df27423163b01a2c7c84170a3b1b28e6867c32f78cc466f55a16352431d222df108ec5ed8fde71a334eb75222f35e7accb10e6f4116d19a41952a4906e0a847a9121aa08bd5ccdc1f0d3b894940943909e3e352a1dbe28820eca350325ca0f76ce1bde2737fe63290467adf5152974b29c594c8ed6d61b24742a1a37b1aa602ec4c1300369be61d528fa479ca35df7661a70d95db35d99c2a01d8d929fdee5469e8a0886044502fe5cc185b0bc87c9e94b6af37f30d5932029cb4c16b1345c61c22fc383d12501a5c5137a5043bc320499b5400e606c5bfd6d0b27309f79ee5f82315679f380440a68fde1b5c17e8dc38b91bbbc9c1bc92c5612207edc6abd7a57d3df7261f8abde5cfbf279aa36f621f29356401b255f0540bb01202300782bf908a4fe960d95925c3067412fe3d7798c3dca6bfe7daed27f1bfe332ce1919e3a132e3448ddad9aa0c2cb054ce403e06b25439ea890ec7b994eb2f4945d05b7500d355129823acb487604d5c66f797c95feecbca0d713c4bb847968fea9e0f632f41a21182896d85d9828c029aaa9ab6f0bf457428a719cdcbe7c803bce9b944d034ee08dcdc283e2a328e90191cababa8c65ca5ccd79955db9f8db15245e9f54014e6fa90fcf930015be50850004ba57c819b99a55dc20ead05e98fd02ae076311e6301ab45f2a9c1fb2a475b96cbd89a0aa71e6a710610624ea1372f2356a76316a8410bba13361f21d3c0df4792a161a2060a62a49e37f12ab04072fa01aa36a0d78439f69f0f4373cd5ffa78873daad860fe724776483e13010b0529cf2f901d48418352815c3e8f73b0ee17696b92f2e8c796a17303bf17aeed5632a76971047db5358370bdf6b57d7a3209391f75fb952324ff99bb14802f69c108b32559f731609589f64c66c2d6cafdfd4eaba3e3d7e846751536bd0ee68a9b4d545f0', 0);
INSERT INTO postgres.items_tags VALUES (20, 12, '\x4e5b1516d6310575640bd369a6e63a68037cbbb74afb464e1c59cc75df5fb118865222e09ff1dbcdaa07ae2eb4ae5321308fd1b7', '\x142c8401ef17861c2a26b7edfe00258b63cbcc1c812f51d7c2403996efaebb2425361ce1dbe33160da8d19f116a3cc4057cba457be2f91c10a44df8136de94891cd9f806e0f73a8ec6159e612669ca8bae017381bccede61b56025873b7ed560b8c2292ed1273a8dcd90da86f4b730776c06ab6415e3e641a409ed4eba282078fd5e576bb3de3dd32d2dd9e8373c5f193f84c0f3cc6d526ee317c447c2d958b89517f5b50726234101541690332e2bce2b6313af6b613b797ab8e6339c907da6200fadc1270479329b017b6fddec70832dfdd3aa571514348d4c76d5d4b7408a46815fe107d5977bc6fd7cf33e320b30b3d8bd0c305a9426475c45afc011cc3b3b6789510c55c60380f341fc3d79b08b06562eabd11e385eda32fae39b77f508a5581bd9194c2cc427f4f776a2f280880b4bfa520e2a55b38efd675fbede6f9fcecf1f88caae2b5fbe5a532458866054dfaf3ddb00a39dda29fc00a89d83097f84bb1284c18301e76ec7ed40ee6d7bec5fa5b764394401b73b4da7b6e23c165786dccd0c31487b8a1a4049b53841c944aa951ee9aa368c01c43f36b5693f20902496609cb8bd8307d9cf244a9bb772edec2a7b55ecf48c9b1e86e60ee1064cecea3eb3a89860df1470522996d619b34707b7f8ea5f21613042b8c7ac4ad45b2ccb2847e93af857740da88e1e9d0e84ab9d0a6c1ac622db7866d2a070bbf3f92af65a2119a53eca9f47d94b12dadd532961dea4461252d0466097bdb2e2e823f300f30bf5cc7040acc7cac640247c469b193aae23cb8938ba9b82ed50929b6d83d3314756abc1f7aa118e21fef89efa2fea6c2cccbd138ca78007aab6a7630f4bc9e4feee86254bbb72693dda8884c0548cfc08552465fed129d0f9bfa6332275551712853becee27ffdf940499b56544e7f64cf97a5c24caf9d54b9ab1c616d3765b4ee4eec23035513a039ecbb6a093f1786159022ee5870bf48bfbae7f4fa68b92163e31130392bf5512bc45e96194295ea450c9f79af772b7a65a7ed52c79ead3fb41087cf0f1a07e63d715f2208552163546db34d312a59f44aa641b9380cd18396ecc06e99fbc66f7b2fe081796e6dd0a7fdc7e5e5663288b34f0657655e12fd73f8fd173c63e70e6c3e386aa828ffe3c17f1299f9947f8e8f881d78f91698055b392410fb362b2d64631ee52910e3f57abafb3349ac1193c398e1ab62b025c17156f5cd80ae3cb5c24bf690a70655164cb5c30c01d718c422b31f72f27651547b5e8464ed046256634dad77efc5fdea63fff954bbc27edf8360d896bde0188303608e849816f18c8e9', 0);
INSERT INTO postgres.items_tags VALUES (21, 13, '\x98f16059ad8ba666efdef5c95503811d43cc79d61beeff764b522b5737faa5', '\xfa73156dae6f25e80594c0bb14c4f433e35d7f3137253b9aaca944938715f9b3d6dd4d', 0);
INSERT INTO postgres.items_tags VALUES (22, 13, '\x73be38ab1d7dc57f96e38caeadc4dfea825158afa10b0bfc7c6aaed08baffc6e6b', '\x714a6f4fa316c306efe0266fe8aadbcef53a6c02e15c604f3316db13dc17e955076ff49440c620aac31d5dfd05b888af69655d34c0056b5edf1603653ce1c68b5751e03a4d6242', 0);
INSERT INTO postgres.items_tags VALUES (23, 14, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\xbdd57135c3c19171839aaf4d3cb860dd330e9c7c36087bc4fe6a285d67035c2553bf06', 0);
INSERT INTO postgres.items_tags VALUES (24, 14, '\xb527298f1203c0af79a093bdb7ce54271b32160d463c8e383abbe82204c589c413f5', '\x3472b305aefc86ca8fcda812e3d99eb5ba6b2c48f08bc49f95f3d5e1d47ecc', 0);
INSERT INTO postgres.items_tags VALUES (25, 14, '\xa92d0bb496db630d10ee8bfc4534ccc2d3c03203b139d11b8cb055c16dbad0', '\x46fa312bc303733baf9b1fa18bdfafcb2a0793e196826d5fab5dc81c71019796cc7d02be41aa5756d282f47fc9c34e6e7266a1fc254fd117aa8317cff9cde12763eb20ab17bd0b58ab01fceefa2d070e14235e48', 0);
INSERT INTO postgres.items_tags VALUES (26, 14, '\xa5927df05b7b106975462c7d2d923a595328308e0274d9e1ff4996c7c83bcffafb71ebb087fdd22bda96aeb99ca8f461beca0dc3', '\x160fd636c82a529ad431759d0c5ab763c1e1ee865c40950e04dc702c3f712acb29cbeaa78f70d46a9d6d2e92a2fed4b0d7f27b2a8a8f56da4f5e4e11c486a3c2a04c32d8792a1db803a16c32', 0);
INSERT INTO postgres.items_tags VALUES (27, 15, '\x98f16059ad8ba666efdef5c95503811d43cc79d61beeff764b522b5737faa5', '\xfa73156dae6f25e80594c0bb14c4f433e35d7f3137253b9aaca944938715f9b3d6dd4d', 0);
INSERT INTO postgres.items_tags VALUES (28, 15, '\x73be38ab1d7dc57f96e38caeadc4dfea825158afa10b0bfc7c6aaed08baffc6e6b', '\x3c9a2243df6b0f30877c6cdca55419f4e546ff4f9118fb3500b3896190fa70a6ca15788a39e18a01b6ef93e6b729c4032a650634bed7bbf6301cb15619030eefec97e861a23ed9', 0);
INSERT INTO postgres.items_tags VALUES (29, 16, '\xa83cdc98c6d773cb0c056a71dafc6729efce93d5be4e9d04197f6765f2f1db61922d7fb0356139f9389022be77d762ee846c57d066b9f31ae36a0db7132deb654a7e863b8f0eb9a38819ae334e568daf19e0bd25ff4b8fabf3eb344713edc96c291564d289', '\x00507e01e9a70a7208aa54821204bc0ad5118b1726b0ff7cbd83a1a192', 0);
INSERT INTO postgres.items_tags VALUES (30, 16, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x69b5952f6ca74969090b5c64330a15ccfd1a5e75f872cb7090b6ed92c00c2c0b5b6a', 0);
INSERT INTO postgres.items_tags VALUES (31, 16, '\x4120530efb105104064f465dd022ed0ffdb12cfb8a18d54df76527f32adb4ce500', '\x9520e519ac64baa76ad05eb7b789bb4341add7e9b66d95974c7aad65b39f07e3f104d9ef436dd9802c54', 0);
INSERT INTO postgres.items_tags VALUES (32, 16, '\x584197309a457e7cbb06c7e7a5a6e297db0aad5b938005e11a97850afe4656a4f432ff299df3e4fa', '\xe0abc3dda9ffc0cb54623c7683ec302e92a65da06b3cafc812a8864002fc38461a0233588781848dacfeb2ae3658877792e6856c412f3cfedba8aced27f36f1c', 0);
INSERT INTO postgres.items_tags VALUES (33, 16, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\xe0abc3dda9ffc0cb54623c7683ec302e92a65da06b3cafc812a8864002fc38461a0233588781848dacfeb2ae3658877792e6856c412f3cfedba8aced27f36f1c', 0);
INSERT INTO postgres.items_tags VALUES (46, 20, '\xc6303ab3e80a3a495bd1ecdeef74717d8f424528ee74f549ac846240b4354b', '\x72c80c761e795fd1628acf4f7c99f11809b1328bf39929c34a35678f9efe551b3dca9e', 0);
INSERT INTO postgres.items_tags VALUES (47, 20, '\xb55d137b22f2a23b823e995b959d83c933f54e03872ce3882175b5c3d7d2f0b7b5', '\x3092198530b08bbbaef095dca8c7311fb4cc0d49c392678a1e241234a0f27fb4e75dbf008e010d78791787316566b94b80ff139495148666cd303455aceaa00d773613163e4215', 0);
INSERT INTO postgres.items_tags VALUES (78, 25, '\x98f16059ad8ba666efdef5c95503811d43cc79d61beeff764b522b5737faa5', '\xfa73156dae6f25e80594c0bb14c4f433e35d7f3137253b9aaca944938715f9b3d6dd4d', 0);
INSERT INTO postgres.items_tags VALUES (79, 25, '\x73be38ab1d7dc57f96e38caeadc4dfea825158afa10b0bfc7c6aaed08baffc6e6b', '\xb81f3e0f8a6be7be6a0017a11273df2b504dd36f6f9d9b52679db435475bdda5d972cf470274997d7252deb9f7b58b77ff7696ef47dd22708eaac2d4f0428c41a38b3f003368a6', 0);
INSERT INTO postgres.items_tags VALUES (91, 27, '\xf9e665221a5afc99fd2bc88ae8c4005e1fe8f195a6d663d23164e43de8b9770e184709eb1fda0ed392b3d00d3391e3f80d71f1544be36215d00bcc416c18fb2cf673424ad7f20a4f49ea532a478ba301d46baf1d1a0f54f4aee7fd76be34e8b71018793f69', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (92, 27, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x33a0aab088f65622df543844b6b32a985c0122d4d2337c6bbd84016444b2f7b507dd202c', 0);
INSERT INTO postgres.items_tags VALUES (93, 27, '\x07951313a0fe2e0312dde7b9ee49373e0e34c6bd226f9610bbf0b355882150234fd5', '\x1a99c9907533e167295c58ae1796f6586a8fb9d217c3d47c716ce5ebc1404826', 0);
INSERT INTO postgres.items_tags VALUES (94, 27, '\x8b0f22d08e6731f1ac0e32a92ecae464e90411d560e81888dc323b797f925d', '\xa556684a3c9709679e902409e5b8de389e1c3069dc272668d038faf9a129797ae8a6f37ff46196173a0b6b92bf0195c5caaa1de7d8e56da861b57056ee789b19f96596562630443410334e9be28eca6e02ff8aa7e5', 0);
INSERT INTO postgres.items_tags VALUES (95, 27, '\x4e5b1516d6310575640bd369a6e63a68037cbbb74afb464e1c59cc75df5fb118865222e09ff1dbcdaa07ae2eb4ae5321308fd1b7', '\x723b9810685469a9baf98871ffc78229de866f105da038e29e8f5a54bdfba129a90e4922643b6be9b5275358ecf6d1a061f81530b8cb0aa578760ec01922d7c5ba37d7c9db1dc26229f14722', 0);
INSERT INTO postgres.items_tags VALUES (110, 19, '\x53f05319fdb9d2b339c8c5dff975e3fbf86ff8fb57655338aadaa5dca55c51e78cded5a5c6c92a54', '\x7dc4b41afe8bf58f5d4dcc2e9ede7d98184e672d80b0ef22d9a792e7dc582250ab509ac7ddf4329557e3098c22c6bd5657c3ce2ff9d8963f13af9e5a9cf37f95', 0);
INSERT INTO postgres.items_tags VALUES (111, 19, '\x5a5c6b29fa229dc8529cc70aa8736d2ab3dc45be22ba18cdb39a5adf981e5920344373aaeea123365af8d92468906da1db5f208727b981a039b743ed9b1633d1a8262821aca98901355e5b0b5e13bdff7c3c346f1c732cbf1eb7a80b8b59f74ccf1f1503f1', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (112, 19, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x04e2ad64af2fd1289bbabee3a048dcbadae30b54e98e3190141891d55168666a1c1ea75d', 0);
INSERT INTO postgres.items_tags VALUES (113, 19, '\x0ff38f36c5aa6051ce023d084b87e1aec19dd9fb296850a5eaeb325dd2c6e1b647', '\x6b35e08a6d419cb4c767f2a5a13699d24b8eec374defabd05dd59e030a4416f5', 0);
INSERT INTO postgres.items_tags VALUES (114, 19, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\x7dc4b41afe8bf58f5d4dcc2e9ede7d98184e672d80b0ef22d9a792e7dc582250ab509ac7ddf4329557e3098c22c6bd5657c3ce2ff9d8963f13af9e5a9cf37f95', 0);
INSERT INTO postgres.items_tags VALUES (127, 29, '\xf099f6e41d31c0d1a9b868b120b9465908081b6b74ba9fea3ea2a0ba80cc1949172a73c12a9da792c7872323ed3d3905904f', '\x64cbe5588ebc6392c9ce8e6b4a373fe947735582876945aff06921994a46863eb411a700c612f44daab39258e934c8eca74fdb85885c2744bc800e704cfc443424dce4302abc605fe9eb2f29e637216499f6f3e06050823c9fd3cc8e36adca1bdec33d868ce7e1bac16c2665f51419604b66125ebe4b', 0);
INSERT INTO postgres.items_tags VALUES (147, 33, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x04e2ad64af2fd1289bbabee3a048dcbadae30b54e98e3190141891d55168666a1c1ea75d', 0);
INSERT INTO postgres.items_tags VALUES (148, 33, '\xa34f7e353835832d8b68b86b00aabb97fb9ba11184523a8e2ac3b47a8f6ec85a1e387516db20086774fd21f4fb0d', '\x25dd3e47b0e8127e68281cb7cad4ab32b4346fa83bc69eeb4b03d39e2ed0d04c23b24da1364385cf9e7d1b6c0621f0bcf543256a1f96bd493fe3f2d561090c9c', 0);
INSERT INTO postgres.items_tags VALUES (149, 33, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\xf114dbd46a49d0a1c5261163aa09170bf36cec30bd852e65487266faba7fd1abf431c5b94e801060029d578c5193010a87d58d73dde0ce63960764d4f13f18cd', 0);
INSERT INTO postgres.items_tags VALUES (150, 33, '\xd4bf60052c162e4e9bd97291a1070e86af33c0749ae04edc688812b740e522702f9ae00276fdfdf7', '\xf1465ddce0de824919730d0af8bc636b9da60dee59e42925a6cb3447bb355933f2fe21661cb8a5e4452e3879', 0);
INSERT INTO postgres.items_tags VALUES (151, 33, '\xffb86b98cd9de6b9c70edd8e70c725d05dbe1fa655d4f7e5eb638c0462d35b1ff1c89c26832a38', '\x39fc80e6d7db51540f36bc81d8cedc69e4712a94ff92354cca92c5860d70870b4f749d3051fade47f1161687', 0);
INSERT INTO postgres.items_tags VALUES (152, 33, '\xb274247f8d71b9c184eb22c685a6fd69e8849a77a20433a5568681bffb4abdf8e3a883ad9d71516be127456d9a01ba85', '\xc7f406d671b1cba3138f856e095f2f5ca19c0da749bbc3ed856580f3bdf6b65c', 0);
INSERT INTO postgres.items_tags VALUES (153, 33, '\x17a380834ce7da25cdd36a30f3e1e37257dd98429db0a184e7173b2007407037dedfa17337481e8b80d4f706e9205a89', '\x607bcfaf6c460b85c1c7d58eec1077e7b78203b2b2240aac947fdfaa82c7092c', 0);
INSERT INTO postgres.items_tags VALUES (154, 33, '\xbf8904efcc61b809499730e6ebc8ae80adbf2e41cc459e8a4cdbf58f9e181431bdeeb12798b554', '\x486524d222fe9ebde441f5bd1326e2d5f626af58403a3c7161a5eaa926691e58177365903e12e2ea46b117ffdb34927f1c7f06959633a77107e8e40b77b3b7ae7dbe8944ec26aad10e738efdfa35bd47900ff3a45b', 0);
INSERT INTO postgres.items_tags VALUES (155, 33, '\x95430dfd6849b517ee9949137479ef6bb83a262dbad8f57a6a4579b5cb338623e6f14454ca', '\xf114dbd46a49d0a1c5261163aa09170bf36cec30bd852e65487266faba7fd1abf431c5b94e801060029d578c5193010a87d58d73dde0ce63960764d4f13f18cd', 0);
INSERT INTO postgres.items_tags VALUES (279, 44, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\x7a6738fe22c3340f6deaa3dd5db50f880f8bbd4d1a32b3bd5b8ec13c72b670691a025785c1cc36ff2ed2c2c07184f14293597c29cd3f247c1b9b5e9abca34d38', 0);
INSERT INTO postgres.items_tags VALUES (280, 44, '\xf40cafbf94e8e561b7397043304db1bd544e92203a5fa727f43ded802a4046b442c665e6788d7f7d', '\xd68faccc6263e84c4902a57a8767cedfe00f87a7e1f08c163665f5893a12e1d8da48d498884d2290a0fe7f6677e7ba370e8db809ae5cef50e82e624118ea6dce', 0);
INSERT INTO postgres.items_tags VALUES (281, 44, '\x0ff38f36c5aa6051ce023d084b87e1aec19dd9fb296850a5eaeb325dd2c6e1b647', '\x988967f4287e5b3d2f95ca354d5e87908f5785a0e4d7925629a4a63a16646a736ab78e84d5e519c061a5f919', 0);
INSERT INTO postgres.items_tags VALUES (282, 44, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x753c5bf9898a353616c615431b7559abc2248b9d1a6d73c78e706b411fe89bbacee5', 0);
INSERT INTO postgres.items_tags VALUES (283, 45, '\x26c271b1e73968da742d86be87aa4461c62ff0f828b7ac7f602ae9e858ee35a86a18d5fb50bf2452fd402f9fd154129b03ffb3aa5bdecd4a915ac1ed4b24a4468ac360ecf20b6e34df3033c9648dc3b86b0924c48e6ca3070590d934c91ce2471e6666701e', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (284, 45, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x04e2ad64af2fd1289bbabee3a048dcbadae30b54e98e3190141891d55168666a1c1ea75d', 0);
INSERT INTO postgres.items_tags VALUES (285, 45, '\x0ff38f36c5aa6051ce023d084b87e1aec19dd9fb296850a5eaeb325dd2c6e1b647', '\x225b00a5ecd1bdf15d93141d8c0db6d74feaa58fb0ea667a5641cc433e853068cc3f66cda92fb66a5586251a', 0);
INSERT INTO postgres.items_tags VALUES (286, 45, '\x53f05319fdb9d2b339c8c5dff975e3fbf86ff8fb57655338aadaa5dca55c51e78cded5a5c6c92a54', '\x4e5e7220cf0c43a1a48c713c3a756fd08509f569e7aaf8dbed1f36f819c94be94a28f17f7965e8945ae63dcc1c88db0c2e210a685139ef666b7f3793219e62b8', 0);
INSERT INTO postgres.items_tags VALUES (287, 45, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\x4e5e7220cf0c43a1a48c713c3a756fd08509f569e7aaf8dbed1f36f819c94be94a28f17f7965e8945ae63dcc1c88db0c2e210a685139ef666b7f3793219e62b8', 0);
INSERT INTO postgres.items_tags VALUES (34, 17, '\x98f16059ad8ba666efdef5c95503811d43cc79d61beeff764b522b5737faa5', '\xfa73156dae6f25e80594c0bb14c4f433e35d7f3137253b9aaca944938715f9b3d6dd4d', 0);
INSERT INTO postgres.items_tags VALUES (35, 17, '\x73be38ab1d7dc57f96e38caeadc4dfea825158afa10b0bfc7c6aaed08baffc6e6b', '\x67c678e7180f459147723de73c9f0e22d7cd082a02e5c49a72b5fddd90977ae23589321335f6914751b108a555ccede6a0eea4a8d2df418425317c889dc4b78b616d8598874170', 0);
INSERT INTO postgres.items_tags VALUES (48, 21, '\xbb2f2bff3be68e45e3e3400fadd42334bd0a3fbd371e9e07a7478a8921201eb42a655449b4747f8ade19bcadf85557c4fb138f665b61c27aac5220d6e6a8cc16f5b664cafb322b3d21ce3926a79e46dff3f3683e1cbedf3824e23978487aab42215aa99965', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (49, 21, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\xb8496e3b9274222f41a3afdbb06ee10b224a7ba419e40af920f9de2a61f5aee77d8713', 0);
INSERT INTO postgres.items_tags VALUES (50, 21, '\x07951313a0fe2e0312dde7b9ee49373e0e34c6bd226f9610bbf0b355882150234fd5', '\x1a99c9907533e167295c58ae1796f6586a8fb9d217c3d47c716ce5ebc1404826', 0);
INSERT INTO postgres.items_tags VALUES (51, 21, '\x8b0f22d08e6731f1ac0e32a92ecae464e90411d560e81888dc323b797f925d', '\xabdb9b165bdf7786218cede66936fa8d8104f47c3a0114c4ce8ac8234424a9588b63b34d1a70320680e6d4edca54a0b0be681f3c03b74ded62c1f4432245c4fe12f0937a7d32cf60ba143c0af6e07dbdadc11be259', 0);
INSERT INTO postgres.items_tags VALUES (52, 21, '\x4e5b1516d6310575640bd369a6e63a68037cbbb74afb464e1c59cc75df5fb118865222e09ff1dbcdaa07ae2eb4ae5321308fd1b7', '\x899b6869f4f9d8a56c5c940cfd48a69cd96680feb9b68c047b125df828905cffe7068a483402afed0e509513044c1a7b9d04f7388e34355488e13716de920dfb157594424046e2c134ef7e66', 0);
INSERT INTO postgres.items_tags VALUES (63, 23, '\x8250cdaa948c9225536f79a732d5259200b5d6fea8f1de827139e9cb1880d229900a3949edd40f5494430149db4dce19859819d136791867ca7286fcd3019c1bc788f7fa69265bf0f3b6a1bbc40b4f0c7407a9f1083478be299b329ea19df9efdb4a0b9987', '\x00507e01e9a70a7208aa54821204bc0ad5118b1726b0ff7cbd83a1a192', 0);
INSERT INTO postgres.items_tags VALUES (64, 23, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x8ba839e0ba5a435f6d65a94c699090dbc555694f046e857d3aa8cb5f1714641f7a95122f', 0);
INSERT INTO postgres.items_tags VALUES (65, 23, '\xb527298f1203c0af79a093bdb7ce54271b32160d463c8e383abbe82204c589c413f5', '\xacf49e163cbc7b69855768962409accac384e46c6c0e919168c1b43e79118d8e', 0);
INSERT INTO postgres.items_tags VALUES (66, 23, '\xa92d0bb496db630d10ee8bfc4534ccc2d3c03203b139d11b8cb055c16dbad0', '\x9b1a4d72950032a562c7bf608aea62301ab5ad312d80d14c2a70d8ab005ccfaf007cecc2fd075dd66ffdb8d9ec7a9ff138b6504534dca09f1c5336205ad3dc96c2e50afd281ce3157fadb84eda103eb998548d94cd', 0);
INSERT INTO postgres.items_tags VALUES (67, 23, '\xa5927df05b7b106975462c7d2d923a595328308e0274d9e1ff4996c7c83bcffafb71ebb087fdd22bda96aeb99ca8f461beca0dc3', '\x3a6de6c0206918fd924ec0a18dd6b0c7d50a3faf21f0dacfec56b201a24eb53b3d8be92341f5c625aefcadb0ca0f859bbf2050c8843871c5b34a9dca902712f2177d0d5dce912a318f71d728', 0);
INSERT INTO postgres.items_tags VALUES (80, 26, '\x28f85c4fa44ef91f821b1a62cf75f1eb77e961ddf454e6554348faab2d8ccd2e843406997bfc00cd88cabf760d50084076f73370e9b64e02e0f1355eeffa6096dd7fcd4bb62885750f9bf7d14a66e26b5bb7f962cb8b6deb5d9774c2f90811b1ba201fce40', '\x00507e01e9a70a7208aa54821204bc0ad5118b1726b0ff7cbd83a1a192', 0);
INSERT INTO postgres.items_tags VALUES (81, 26, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\xbdd57135c3c19171839aaf4d3cb860dd330e9c7c36087bc4fe6a285d67035c2553bf06', 0);
INSERT INTO postgres.items_tags VALUES (82, 26, '\xb527298f1203c0af79a093bdb7ce54271b32160d463c8e383abbe82204c589c413f5', '\xacf49e163cbc7b69855768962409accac384e46c6c0e919168c1b43e79118d8e', 0);
INSERT INTO postgres.items_tags VALUES (83, 26, '\xa92d0bb496db630d10ee8bfc4534ccc2d3c03203b139d11b8cb055c16dbad0', '\x1f6fd9e64bbc9b3b8cbe0edaa9b9a45a4b6a03dffda77d4455347badf88ffdc1e752314bd7ef57b85d9d9e1b1304bae8640201fbb00d90268c8568ac7cfa8244148a2767f93192d5ead9e3ab47827bef24bc7428e6', 0);
INSERT INTO postgres.items_tags VALUES (84, 26, '\xa5927df05b7b106975462c7d2d923a595328308e0274d9e1ff4996c7c83bcffafb71ebb087fdd22bda96aeb99ca8f461beca0dc3', '\x5789dcf1f55eee5cd3a3b2fe78d09ca33414732f5870a01d0114d1ab16385079c2ef72a9fcd54b829e3d674c7d4c2d2c6c459e543bcaf7e351210a66d74a7d718951d5f40096e959ae9f3e63', 0);
INSERT INTO postgres.items_tags VALUES (103, 22, '\x8b0f22d08e6731f1ac0e32a92ecae464e90411d560e81888dc323b797f925d', '\xabdb9b165bdf7786218cede66936fa8d8104f47c3a0114c4ce8ac8234424a9588b63b34d1a70320680e6d4edca54a0b0be681f3c03b74ded62c1f4432245c4fe12f0937a7d32cf60ba143c0af6e07dbdadc11be259', 0);
INSERT INTO postgres.items_tags VALUES (104, 22, '\xa1a1d20749ba93280f0f821a32e8c0544aec68136a8322b77a47d87503b289eabe0ac49c83920254b8', '\x8412b25703fa0912492256d12a692fc3f8d6a1977bd40bbbdba139548b2adce532e8d264a2a0d6fcd378b6d701c5d42237eb2c13f0743a215691c86b0bb78b218f8bdd40c3c2c9e746a69bc65e920d6c66a02c234239e1005cfe6e827640c1cec0ad4421bddc086efb965f6da05bd98d3b39c82ee2d1b6e7a420d35136a7cfa757bf9e9b9771302ac9c5af1b764594e3ff4b30ec5b81256fc19da688b2901c301292c5c22a678330629585b714f02ef3a3444be94d671ffd892ce0911278fd19439b12adfdbe9a83d9c9f4f05f673528b4066aa542dbfe193d615cf9ab371ca7edcb6fb39d46b5327918e8cfacdfe16f6e8be2262f1400f9187249bc244abf78467c6cd8707ac752e0729606722f05a00ce59c5762c96089ce4ee67b3aee', 0);
INSERT INTO postgres.items_tags VALUES (105, 22, '\x2329b75e3384507e74458becd2c943f461242352bac748534c12d0b53029ff8db14f0e5c0d6a9c', '\x868d7ba6e4e7b03e7440687e7f49cf703394c57130555b5abb2f54070ed11544594bb61ffb400047c667356508b5ec7986b3d753b2605df377b388a8598ee831', 0);
INSERT INTO postgres.items_tags VALUES (106, 22, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x98ce7019172486bb7a64dc41248f9119112a4db42ccd6c7db34cf63f2657a1794fa254b8ba', 0);
INSERT INTO postgres.items_tags VALUES (107, 22, '\x0ff38f36c5aa6051ce023d084b87e1aec19dd9fb296850a5eaeb325dd2c6e1b647', '\xb5b639724e0ca985568e9cb1536eb21038fe589877ec422ee6b31362e330e007fdbea38302', 0);
INSERT INTO postgres.items_tags VALUES (108, 22, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\x921b2ea136a9c7f5c8b937d9e7772a4f36b40d8f435b0bb87bcaf4942ab8e8db08034d2a18404708f861316d3c399020996ef4da3a988feb0eae07e2cc451c41', 0);
INSERT INTO postgres.items_tags VALUES (109, 22, '\x023d1f2f659646bd985bf42489e643c90404d1b7cf3a413398029add9f2edb9292960cdf', '\xa556684a3c9709679e902409e5b8de389e1c3069dc272668d038faf9a129797ae8a6f37ff46196173a0b6b92bf0195c5caaa1de7d8e56da861b57056ee789b19f96596562630443410334e9be28eca6e02ff8aa7e5', 0);
INSERT INTO postgres.items_tags VALUES (115, 18, '\x584197309a457e7cbb06c7e7a5a6e297db0aad5b938005e11a97850afe4656a4f432ff299df3e4fa', '\x154cad17f8b7d47b176744cb3c43683a91e10475661c4c766c36bdd47b382e4a7d61dfcf69d695b824b74acfc4e8c52b3f0681db11b7735f0f1d7623d572d21e', 0);
INSERT INTO postgres.items_tags VALUES (116, 18, '\x104ca8eb92d1a2300db8b0859fd660061412c1d3c290c31ae445796785cae6fce9fc7db7924cde292e0ee23a9572eebfde6b6a46b3bdda63499f39562c73dbd2279dfe75888fc093e19309270bf8b0e07cabe026604e471f55c5947cbafa00a738dad40ed0', '\x00507e01e9a70a7208aa54821204bc0ad5118b1726b0ff7cbd83a1a192', 0);
INSERT INTO postgres.items_tags VALUES (117, 18, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x69b5952f6ca74969090b5c64330a15ccfd1a5e75f872cb7090b6ed92c00c2c0b5b6a', 0);
INSERT INTO postgres.items_tags VALUES (118, 18, '\x4120530efb105104064f465dd022ed0ffdb12cfb8a18d54df76527f32adb4ce500', '\xd1f00f5efdb7ff36ccc727a55e3f94e06aeb91985741d45c2a972888466e6cbe', 0);
INSERT INTO postgres.items_tags VALUES (119, 18, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\x154cad17f8b7d47b176744cb3c43683a91e10475661c4c766c36bdd47b382e4a7d61dfcf69d695b824b74acfc4e8c52b3f0681db11b7735f0f1d7623d572d21e', 0);
INSERT INTO postgres.items_tags VALUES (120, 24, '\xa92d0bb496db630d10ee8bfc4534ccc2d3c03203b139d11b8cb055c16dbad0', '\x1f6fd9e64bbc9b3b8cbe0edaa9b9a45a4b6a03dffda77d4455347badf88ffdc1e752314bd7ef57b85d9d9e1b1304bae8640201fbb00d90268c8568ac7cfa8244148a2767f93192d5ead9e3ab47827bef24bc7428e6', 0);
INSERT INTO postgres.items_tags VALUES (121, 24, '\x887955b79fc22364289b8f04954e5657ce66518c93d94644874569ec0baa6a876726dab7c6ac5b', '\x154cad17f8b7d47b176744cb3c43683a91e10475661c4c766c36bdd47b382e4a7d61dfcf69d695b824b74acfc4e8c52b3f0681db11b7735f0f1d7623d572d21e', 0);
INSERT INTO postgres.items_tags VALUES (122, 24, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\xadca1bc51c64b74add2dc4863663b291fb62020e72f743bfc9b1542ffff03b81bf19ff5c0c', 0);
INSERT INTO postgres.items_tags VALUES (123, 24, '\x4120530efb105104064f465dd022ed0ffdb12cfb8a18d54df76527f32adb4ce500', '\x09d6b63d9ace9432cb8388b998303f03310201d3836e6aa35431a68a806bc251e70517faa5', 0);
INSERT INTO postgres.items_tags VALUES (124, 24, '\x13e8976d3ea32b525d1cbb2f782545357890c168972d15ca389aa2f40797a23fdb4923b4', '\x9b1a4d72950032a562c7bf608aea62301ab5ad312d80d14c2a70d8ab005ccfaf007cecc2fd075dd66ffdb8d9ec7a9ff138b6504534dca09f1c5336205ad3dc96c2e50afd281ce3157fadb84eda103eb998548d94cd', 0);
INSERT INTO postgres.items_tags VALUES (125, 24, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\xbda5973a10678eab1544283488ca0a88f35d0872b5422c3a228f4b532d42020e6d37723734d975d67734bb46299fbe460aa87fc218b2b5e85c1c46fcc536ad7e', 0);
INSERT INTO postgres.items_tags VALUES (126, 28, '\xf099f6e41d31c0d1a9b868b120b9465908081b6b74ba9fea3ea2a0ba80cc1949172a73c12a9da792c7872323ed3d3905904f', '\x64cbe5588ebc6392c9ce8e6b4a373fe947735582876945aff06921994a46863eb411a700c612f44daab39258e934c8eca74fdb85885c2744bc800e704cfc443424dce4302abc605fe9eb2f29e637216499f6f3e06050823c9fd3cc8e36adca1bdec33d868ce7e1bac16c2665f51419604b66125ebe4b', 0);
INSERT INTO postgres.items_tags VALUES (128, 30, '\xf099f6e41d31c0d1a9b868b120b9465908081b6b74ba9fea3ea2a0ba80cc1949172a73c12a9da792c7872323ed3d3905904f', '\x64cbe5588ebc6392c9ce8e6b4a373fe947735582876945aff06921994a46863eb411a700c612f44daab39258e934c8eca74fdb85885c2744bc800e704cfc443424dce4302abc605fe9eb2f29e637216499f6f3e06050823c9fd3cc8e36adca1bdec33d868ce7e1bac16c2665f51419604b66125ebe4b', 0);
INSERT INTO postgres.items_tags VALUES (129, 30, '\x59d166ee585bdc14300fc1b437d691d458ae503a558e3eaa4fa87467e90af1f04743e67f', '\x812a35bdbf4752166cbbe2cc2f8a4780681b3121e93464c5b55338a1e7b871212479a8ceb67ff54f083d31fbcfd59b3c87d99f2d132a83219386c3d5e71abd7d22309236303df3c1b1a441409b1677fe4616e0e02bac5c2fb72f1706003e593b46e296a9bbcaa97fd74c425b9d466538ff2fd92d32fb500d2edcfc47395343e6', 0);
INSERT INTO postgres.items_tags VALUES (130, 30, '\x38bed1045995c2f100eff1b00e515a8d407da820e94c5574720e9722f987bbd9f8726ffe', '\xa7739da4c30baba0378353a1375edb08f41cb37aec488d377b24fd11d68b5acf7915d6d2756fe3de4740e3386f8555be38ddbdcc86c36bb3bd1addf7bcd408e94a591ff00f529a5c488719c20c158c69ec559dfb27', 0);
INSERT INTO postgres.items_tags VALUES (131, 30, '\xbbfbba5fa73a350473160d8da588fe6ab7d6727a07d0641db19957c4dd0a0c', '\x8881fe10a442bcd0b10b22c8e4ae6b3dfa7a1e5b3c4efbb93fb7cb584a8666158b50e0', 0);
INSERT INTO postgres.items_tags VALUES (132, 30, '\x66c9e173c4894b92dc09beb858cbed0a52870b90ad5e98fa20e9e4fa27ba07addf15d2a740f5', '\xc4f8e1e0596dd9942b1f0cfd9ed00d6565c35ec5c9f831e6fe6cec6b7f52c87b12427bd63446ec7e3df3d4', 0);
INSERT INTO postgres.items_tags VALUES (133, 30, '\x2f64ff01df22c928056a958715d24ff8518151ec0624f034cfafd087403992a19d1ebeb8ec7b6a1abbf23431b2be34f21de058e9ae1eec7cfea7a20b89', '\xa31cdaf42025dce81a63251e3a75334f3b4f0141f4ed4d3dca1a0ff609dae8a7017cac2f4e0227a3db1bd2500b757371d7f99871193e4aaf0e36b40ed6eca9a753', 0);
INSERT INTO postgres.items_tags VALUES (134, 31, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x69b5952f6ca74969090b5c64330a15ccfd1a5e75f872cb7090b6ed92c00c2c0b5b6a', 0);
INSERT INTO postgres.items_tags VALUES (135, 31, '\x3c674c35ebc24bc897888fbafe1d46f53005cbab138fbb196cf0b48827f21615cb604883749681871a0e18e0b35f', '\x3efef34250fe7c7fea9e19364cf966ffe38a9945944ab46f5c2af0cf5caf70568e63057ddfa5885bcd7769280e4b4627b5321f7e07d1a24ca7e799393631de08', 0);
INSERT INTO postgres.items_tags VALUES (136, 31, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\x167b8449a6c1bb1a7966ee5daed1aec31ed2ba49847ff2f9c7a07e1e9da8040f8fdd2d3ba6b547ff1e03524a4b8d70a0cdc0629d1603f3b3d99e8a2410c209f7', 0);
INSERT INTO postgres.items_tags VALUES (137, 31, '\x3cf9d4a0cde1ded49932ee4c1155ca1a299a3c115cdc22f0f3e033e1d54bea6992068c2827373a25', '\x59a6f4f9c913ee6531dc1050088476358ea9ab23d8a04a467c4801067aca30c57abdd083e9b45ff1684f8dd9', 0);
INSERT INTO postgres.items_tags VALUES (138, 31, '\x8087c8a570615776fbfae37bf8d3cb64ca71d8367a07504988e9d209bbed9337c72bbed5c30f23', '\x1ad704d34e7751289a638a4a8666e433c7a4731d58d41306036429d2537ebc331b1f49b0fff407b56f3a58f5', 0);
INSERT INTO postgres.items_tags VALUES (139, 31, '\x0905ec48c67c2885c3e83c50edbc24634b44c506968d6f1a10a17169ece094b6b0b38924c1583015d5d08586a1e5e7bf', '\x64951b992cbd7316f381d4f1e3c7bce6d7e11c8e074f9ceb54021bd1d9b48dc7', 0);
INSERT INTO postgres.items_tags VALUES (140, 31, '\x0b02b22c5be4dcd1f73f7b4beebf3306f41d646d24579a99bc14f11bf8f1f406103469865f033326da1de32a445a833c', '\x0f180407bf94ef1120929700371b48d6f959e1a03630a6f925b91df3f9188c60', 0);
INSERT INTO postgres.items_tags VALUES (141, 31, '\xf383d2c342dd2f97ab2f91ccd601654c78dc3ff9912aa64f3206a7ff8493a2b1eeb9e2b4c71004', '\x86fc85f1a4536d23d01d94f59b69c9c10d965cb7348fb4b91c26b216a820508f57e36940f240d20fe73218109fed6208ae786f68aa2d5b17acaaa1a7b51f1c62a26cf47a6b3bb1e9c8f4932ac6c5ad8f10fc5c6811', 0);
INSERT INTO postgres.items_tags VALUES (142, 31, '\xf02a4df460e21f94c79f83410daa622bda4853b5a6d3f259fedf6c367958a6bd62d28c67a5', '\x167b8449a6c1bb1a7966ee5daed1aec31ed2ba49847ff2f9c7a07e1e9da8040f8fdd2d3ba6b547ff1e03524a4b8d70a0cdc0629d1603f3b3d99e8a2410c209f7', 0);
INSERT INTO postgres.items_tags VALUES (160, 35, '\xcad5a1bf1ada8bcd6466d8f3b969eecaf68b6f2c275d5dab5f844b8ba4075068458a91ae8b', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (161, 35, '\xeb7d28091d151a2c71f7a67b1257416f35f6af345564670cbf96a78184d5f25178dc05da37c4ac5e', '\xda1ed004b7a724422915e166ed420ec30b9b887979e9c417610ef7be4e99de8d002f75cc76c404907ddd2e3e81f1bf762f4df3a617fa23003cade8c3196a3ab2', 0);
INSERT INTO postgres.items_tags VALUES (175, 37, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x7f0adea206d9a95438822c5ebed24dd5901ea979421ef2cefb6b93cabd518dc4f4a3b246', 0);
INSERT INTO postgres.items_tags VALUES (176, 37, '\x3c674c35ebc24bc897888fbafe1d46f53005cbab138fbb196cf0b48827f21615cb604883749681871a0e18e0b35f', '\x3efef34250fe7c7fea9e19364cf966ffe38a9945944ab46f5c2af0cf5caf70568e63057ddfa5885bcd7769280e4b4627b5321f7e07d1a24ca7e799393631de08', 0);
INSERT INTO postgres.items_tags VALUES (177, 37, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\x167b8449a6c1bb1a7966ee5daed1aec31ed2ba49847ff2f9c7a07e1e9da8040f8fdd2d3ba6b547ff1e03524a4b8d70a0cdc0629d1603f3b3d99e8a2410c209f7', 0);
INSERT INTO postgres.items_tags VALUES (178, 37, '\x3cf9d4a0cde1ded49932ee4c1155ca1a299a3c115cdc22f0f3e033e1d54bea6992068c2827373a25', '\x59a6f4f9c913ee6531dc1050088476358ea9ab23d8a04a467c4801067aca30c57abdd083e9b45ff1684f8dd9', 0);
INSERT INTO postgres.items_tags VALUES (179, 37, '\x8087c8a570615776fbfae37bf8d3cb64ca71d8367a07504988e9d209bbed9337c72bbed5c30f23', '\x9dace0f949bcc475f99e1f40c647b40f5389aa78c167dbc114a98e1f6770ed389ff8a2a9f9cab708471560020052', 0);
INSERT INTO postgres.items_tags VALUES (180, 37, '\x0905ec48c67c2885c3e83c50edbc24634b44c506968d6f1a10a17169ece094b6b0b38924c1583015d5d08586a1e5e7bf', '\x64951b992cbd7316f381d4f1e3c7bce6d7e11c8e074f9ceb54021bd1d9b48dc7', 0);
INSERT INTO postgres.items_tags VALUES (181, 37, '\x0b02b22c5be4dcd1f73f7b4beebf3306f41d646d24579a99bc14f11bf8f1f406103469865f033326da1de32a445a833c', '\x0f180407bf94ef1120929700371b48d6f959e1a03630a6f925b91df3f9188c60', 0);
INSERT INTO postgres.items_tags VALUES (182, 37, '\xf383d2c342dd2f97ab2f91ccd601654c78dc3ff9912aa64f3206a7ff8493a2b1eeb9e2b4c71004', '\x6fa2de27d9b418c0e353f50dce3004dd4a785038fd77bf69e53e2ed741e218d68c8eb73130d7955dfa0f4842752ebe2872050fefc4df74d7dd5ac29d47e7f420a4fe79ad068ee9de6a1888308c1787cff0e0b68f04a23d', 0);
INSERT INTO postgres.items_tags VALUES (183, 37, '\xf02a4df460e21f94c79f83410daa622bda4853b5a6d3f259fedf6c367958a6bd62d28c67a5', '\x7f35953062aa848d73e9277083efda13072744c7b950c587c0a4e89b1f07ee8cde40541a917d6d2c4632832c962bd1f2937ffbce902edad7803de2d68075d6d5', 0);
INSERT INTO postgres.items_tags VALUES (234, 40, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x04e2ad64af2fd1289bbabee3a048dcbadae30b54e98e3190141891d55168666a1c1ea75d', 0);
INSERT INTO postgres.items_tags VALUES (235, 40, '\xa34f7e353835832d8b68b86b00aabb97fb9ba11184523a8e2ac3b47a8f6ec85a1e387516db20086774fd21f4fb0d', '\x25dd3e47b0e8127e68281cb7cad4ab32b4346fa83bc69eeb4b03d39e2ed0d04c23b24da1364385cf9e7d1b6c0621f0bcf543256a1f96bd493fe3f2d561090c9c', 0);
INSERT INTO postgres.items_tags VALUES (236, 40, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\xf114dbd46a49d0a1c5261163aa09170bf36cec30bd852e65487266faba7fd1abf431c5b94e801060029d578c5193010a87d58d73dde0ce63960764d4f13f18cd', 0);
INSERT INTO postgres.items_tags VALUES (237, 40, '\xd4bf60052c162e4e9bd97291a1070e86af33c0749ae04edc688812b740e522702f9ae00276fdfdf7', '\xf1465ddce0de824919730d0af8bc636b9da60dee59e42925a6cb3447bb355933f2fe21661cb8a5e4452e3879', 0);
INSERT INTO postgres.items_tags VALUES (238, 40, '\xffb86b98cd9de6b9c70edd8e70c725d05dbe1fa655d4f7e5eb638c0462d35b1ff1c89c26832a38', '\xf1465ddce0de824919730d0af8bc636b9da60dee59e42925a6cb3447bb355933f2fe21661cb8a5e4452e3879', 0);
INSERT INTO postgres.items_tags VALUES (239, 40, '\xb274247f8d71b9c184eb22c685a6fd69e8849a77a20433a5568681bffb4abdf8e3a883ad9d71516be127456d9a01ba85', '\xc7f406d671b1cba3138f856e095f2f5ca19c0da749bbc3ed856580f3bdf6b65c', 0);
INSERT INTO postgres.items_tags VALUES (240, 40, '\x17a380834ce7da25cdd36a30f3e1e37257dd98429db0a184e7173b2007407037dedfa17337481e8b80d4f706e9205a89', '\x607bcfaf6c460b85c1c7d58eec1077e7b78203b2b2240aac947fdfaa82c7092c', 0);
INSERT INTO postgres.items_tags VALUES (241, 40, '\xbf8904efcc61b809499730e6ebc8ae80adbf2e41cc459e8a4cdbf58f9e181431bdeeb12798b554', '\xe806ee2850e8e1db4eb6a55b0296eac30a3d6ee52fe8ad363b2e931e7184da6fb0e7fe0b580b8666a428c814549d6449edbf2f85b45f2870d81a4a529dd2f3925882f0f87d19c78cf05e7c292b4f429430bd79766a', 0);
INSERT INTO postgres.items_tags VALUES (242, 40, '\x95430dfd6849b517ee9949137479ef6bb83a262dbad8f57a6a4579b5cb338623e6f14454ca', '\x78ccb34d088737c0c051538ebdf2cae72daa7f50f5d4d227e3503a92f2c4dd1d393f5a104bf1981fc5237f131521a410269627d70a675cdd5e50a1d3043f4008', 0);
INSERT INTO postgres.items_tags VALUES (248, 34, '\xf40cafbf94e8e561b7397043304db1bd544e92203a5fa727f43ded802a4046b442c665e6788d7f7d', '\xd68faccc6263e84c4902a57a8767cedfe00f87a7e1f08c163665f5893a12e1d8da48d498884d2290a0fe7f6677e7ba370e8db809ae5cef50e82e624118ea6dce', 0);
INSERT INTO postgres.items_tags VALUES (249, 34, '\x5775f1b7eb4bb36176bfe73fce2ac8ac79c523988a737df2abf92ea6c7ada91d74383162c4998bf9fdc008cd4bb1a814c18c579e32c3f8d91613a5f2b3cd1746cb4be7ea40c896ce05832a217390', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (250, 34, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x3604abc3d0664b5535fd12ee61724ecef9a3020a3fca63b5434b23b4a1e359b2e247', 0);
INSERT INTO postgres.items_tags VALUES (251, 34, '\x0ff38f36c5aa6051ce023d084b87e1aec19dd9fb296850a5eaeb325dd2c6e1b647', '\x6b35e08a6d419cb4c767f2a5a13699d24b8eec374defabd05dd59e030a4416f5', 0);
INSERT INTO postgres.items_tags VALUES (252, 34, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\xf114dbd46a49d0a1c5261163aa09170bf36cec30bd852e65487266faba7fd1abf431c5b94e801060029d578c5193010a87d58d73dde0ce63960764d4f13f18cd', 0);
INSERT INTO postgres.items_tags VALUES (257, 41, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x69b5952f6ca74969090b5c64330a15ccfd1a5e75f872cb7090b6ed92c00c2c0b5b6a', 0);
INSERT INTO postgres.items_tags VALUES (258, 41, '\x3c674c35ebc24bc897888fbafe1d46f53005cbab138fbb196cf0b48827f21615cb604883749681871a0e18e0b35f', '\x4d57df4ec01118059de5bcade672738ce9dc862d25fb7969554c7f7ed6f011c8ed973d147d85b5fdada7a630373e7e3e36e080369e9292899bfe8fc0e40574f1', 0);
INSERT INTO postgres.items_tags VALUES (259, 41, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\x4e536098f32eb4b284097827c462012051ae9a1343ce9559b548dcc23d0505bba76955879fa2f3864307d25d593b3bfc34d61bb356740cc68ad2fc7b93a5a496', 0);
INSERT INTO postgres.items_tags VALUES (260, 41, '\x3cf9d4a0cde1ded49932ee4c1155ca1a299a3c115cdc22f0f3e033e1d54bea6992068c2827373a25', '\xd440e77a6627edc55610248288fca2a5947fbe119e0133e6d6acb7a587e893982c378c95d38a033dd0', 0);
INSERT INTO postgres.items_tags VALUES (261, 41, '\x8087c8a570615776fbfae37bf8d3cb64ca71d8367a07504988e9d209bbed9337c72bbed5c30f23', '\x19942c9fac3398179e15df57763b8007e3e790b824bba83ebd1b1b371efe53a723d01affc1506f4a0e261071a0349864', 0);
INSERT INTO postgres.items_tags VALUES (262, 41, '\x0905ec48c67c2885c3e83c50edbc24634b44c506968d6f1a10a17169ece094b6b0b38924c1583015d5d08586a1e5e7bf', '\x34c2bd086b6907a4590e9df45e0a69a59300514d612095e0482c05fa3c', 0);
INSERT INTO postgres.items_tags VALUES (263, 41, '\x0b02b22c5be4dcd1f73f7b4beebf3306f41d646d24579a99bc14f11bf8f1f406103469865f033326da1de32a445a833c', '\x0f180407bf94ef1120929700371b48d6f959e1a03630a6f925b91df3f9188c60', 0);
INSERT INTO postgres.items_tags VALUES (264, 41, '\xf383d2c342dd2f97ab2f91ccd601654c78dc3ff9912aa64f3206a7ff8493a2b1eeb9e2b4c71004', '\x01b3411835c48378df302aa4d3a1320df4e5aa4d960bb9ef4627412ec5a510c71788e7fc714cdf4e51f5a5d674750828412eaeed0c147685bba4e5e099e2b0ce5fec42d3cae68a6ed2ea3497c3a2299a6911eb955a35', 0);
INSERT INTO postgres.items_tags VALUES (265, 41, '\xf02a4df460e21f94c79f83410daa622bda4853b5a6d3f259fedf6c367958a6bd62d28c67a5', '\x739cacfac3d86c6402c9e4a58f60a2756d8c758ed1a9020936fa073f4c624ab9adef7436cdb79535c46757c933a6075cb1a387466493df258cc7a46d9598857f', 0);
INSERT INTO postgres.items_tags VALUES (162, 36, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x70b4b99bf90d1627c50fdddfcd1adfdf1e8894332e638e0d81dd743f6ed8597b1cd4', 0);
INSERT INTO postgres.items_tags VALUES (163, 36, '\xa34f7e353835832d8b68b86b00aabb97fb9ba11184523a8e2ac3b47a8f6ec85a1e387516db20086774fd21f4fb0d', '\x25dd3e47b0e8127e68281cb7cad4ab32b4346fa83bc69eeb4b03d39e2ed0d04c23b24da1364385cf9e7d1b6c0621f0bcf543256a1f96bd493fe3f2d561090c9c', 0);
INSERT INTO postgres.items_tags VALUES (164, 36, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\xf114dbd46a49d0a1c5261163aa09170bf36cec30bd852e65487266faba7fd1abf431c5b94e801060029d578c5193010a87d58d73dde0ce63960764d4f13f18cd', 0);
INSERT INTO postgres.items_tags VALUES (165, 36, '\xd4bf60052c162e4e9bd97291a1070e86af33c0749ae04edc688812b740e522702f9ae00276fdfdf7', '\xf1465ddce0de824919730d0af8bc636b9da60dee59e42925a6cb3447bb355933f2fe21661cb8a5e4452e3879', 0);
INSERT INTO postgres.items_tags VALUES (166, 36, '\xffb86b98cd9de6b9c70edd8e70c725d05dbe1fa655d4f7e5eb638c0462d35b1ff1c89c26832a38', '\x49a894b7f955aac3db6bf6cad310ac6dbf898c71512e0ee15c1c1ca9003878f793f2212a0f1feda9df40c7b07233', 0);
INSERT INTO postgres.items_tags VALUES (167, 36, '\xb274247f8d71b9c184eb22c685a6fd69e8849a77a20433a5568681bffb4abdf8e3a883ad9d71516be127456d9a01ba85', '\xc7f406d671b1cba3138f856e095f2f5ca19c0da749bbc3ed856580f3bdf6b65c', 0);
INSERT INTO postgres.items_tags VALUES (168, 36, '\x17a380834ce7da25cdd36a30f3e1e37257dd98429db0a184e7173b2007407037dedfa17337481e8b80d4f706e9205a89', '\x607bcfaf6c460b85c1c7d58eec1077e7b78203b2b2240aac947fdfaa82c7092c', 0);
INSERT INTO postgres.items_tags VALUES (169, 36, '\xbf8904efcc61b809499730e6ebc8ae80adbf2e41cc459e8a4cdbf58f9e181431bdeeb12798b554', '\x5bc5e186028af4e07d86c7e1ac72d7413e1c5ff413df64ec3eeda7aa2da3ed48bc8b1c34a06f0ee25ff6d6e23082a15eb0a427de695825952a49bbeecbf8425d5662ff2819e5ff5d4a71d2c61fc42396ad5fe32e1f9e00', 0);
INSERT INTO postgres.items_tags VALUES (170, 36, '\x95430dfd6849b517ee9949137479ef6bb83a262dbad8f57a6a4579b5cb338623e6f14454ca', '\xeb4c39ee2ee7b5e08164b4b7ca67f56dc4ab82fefd0fee685b7c141fd89c62a116d02182f22021eb73fcafd51abc27424f41c71c04c485af1c5959f83b431998', 0);
INSERT INTO postgres.items_tags VALUES (188, 38, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x69b5952f6ca74969090b5c64330a15ccfd1a5e75f872cb7090b6ed92c00c2c0b5b6a', 0);
INSERT INTO postgres.items_tags VALUES (189, 38, '\x3c674c35ebc24bc897888fbafe1d46f53005cbab138fbb196cf0b48827f21615cb604883749681871a0e18e0b35f', '\x3efef34250fe7c7fea9e19364cf966ffe38a9945944ab46f5c2af0cf5caf70568e63057ddfa5885bcd7769280e4b4627b5321f7e07d1a24ca7e799393631de08', 0);
INSERT INTO postgres.items_tags VALUES (190, 38, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\x167b8449a6c1bb1a7966ee5daed1aec31ed2ba49847ff2f9c7a07e1e9da8040f8fdd2d3ba6b547ff1e03524a4b8d70a0cdc0629d1603f3b3d99e8a2410c209f7', 0);
INSERT INTO postgres.items_tags VALUES (191, 38, '\x3cf9d4a0cde1ded49932ee4c1155ca1a299a3c115cdc22f0f3e033e1d54bea6992068c2827373a25', '\x59a6f4f9c913ee6531dc1050088476358ea9ab23d8a04a467c4801067aca30c57abdd083e9b45ff1684f8dd9', 0);
INSERT INTO postgres.items_tags VALUES (192, 38, '\x8087c8a570615776fbfae37bf8d3cb64ca71d8367a07504988e9d209bbed9337c72bbed5c30f23', '\x59a6f4f9c913ee6531dc1050088476358ea9ab23d8a04a467c4801067aca30c57abdd083e9b45ff1684f8dd9', 0);
INSERT INTO postgres.items_tags VALUES (193, 38, '\x0905ec48c67c2885c3e83c50edbc24634b44c506968d6f1a10a17169ece094b6b0b38924c1583015d5d08586a1e5e7bf', '\x64951b992cbd7316f381d4f1e3c7bce6d7e11c8e074f9ceb54021bd1d9b48dc7', 0);
INSERT INTO postgres.items_tags VALUES (194, 38, '\x0b02b22c5be4dcd1f73f7b4beebf3306f41d646d24579a99bc14f11bf8f1f406103469865f033326da1de32a445a833c', '\x0f180407bf94ef1120929700371b48d6f959e1a03630a6f925b91df3f9188c60', 0);
INSERT INTO postgres.items_tags VALUES (195, 38, '\xf383d2c342dd2f97ab2f91ccd601654c78dc3ff9912aa64f3206a7ff8493a2b1eeb9e2b4c71004', '\xb43b1ea20010cac7102db33a56bfce197b365853fb30a062b89ac3f45d542b3c567cd98e0ec491e9c75a870f44d061fb4866d30c2d1a3806553fbb4e91dc26b4a6066b3711401d110dc28bf845e2137d25537c1f04', 0);
INSERT INTO postgres.items_tags VALUES (196, 38, '\xf02a4df460e21f94c79f83410daa622bda4853b5a6d3f259fedf6c367958a6bd62d28c67a5', '\xa18694cf898b8a4e362ae5316a948ebf084a33f85a7fb4ac0f67b5dd0a540236d1708a999a34862d16858466d7df49b1ef34cd981216bebeae9580c458f7ae89', 0);
INSERT INTO postgres.items_tags VALUES (210, 39, '\x938fc528ebb38a6e3aa27228273a630faae7a6dde43b2dd494f1fd27e48d6fe5a327255f33e98ba76268d072af1988940bf2eab0fab6c57183407ec67c0e866d9d0067ddd0af34ed5d4c6f2c219164526e094b4d367a3786ebec19e04ef2d37f1d2d', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (211, 39, '\xba1b326f98e5a0e3747b4485d4e8b31fa0fa9cf01bdd1a351377c1eeefdba85aca9639de301b9e', '\x3317df5bad1252a94ecce867d2c659b40deba4917d9eebd8bd93b7184aa7907889723aaac56021a283a4fb09abe0501b8a67258252262feae60721cb6374f465203f0753634c51', 0);
INSERT INTO postgres.items_tags VALUES (212, 39, '\x9010e1504eaceab9cac77458229f56b2f90e5bd4738efd48721ce96b37ad76fb6d6548ad49c509f065395329b6127c24a1', '\xda1ed004b7a724422915e166ed420ec30b9b887979e9c417610ef7be4e99de8d002f75cc76c404907ddd2e3e81f1bf762f4df3a617fa23003cade8c3196a3ab2', 0);
INSERT INTO postgres.items_tags VALUES (213, 39, '\xa7af2d30105c4631a481621e42e01ebba84f2248afcd663f8a6c192f01b1d926081113cf5fd411a55d2cd2044473ea1c68716cda83d2ba56addf7e', '\x251f1672b05b838ab86cf881640d925db5089503136d0e0453259dca352a47a01c1c459318a4a1176cac53bd1c2e5e3ccbcd72a7357051e18433a8a1f7b45e17b6554dd930708477653f3f5fbee037ace3c8f18515282f20684e045b86793be7322fc29d34e352c3a48875c52640f3dff9982c7dcd0b', 0);
INSERT INTO postgres.items_tags VALUES (214, 39, '\xf757b57dd7b63e390c02e469af913fd2489d72c5f1d43cf45b30b06d7d43b667a4db3d28f126a27ca3d8bf0835', '\x1d959d74d0ba1979ed8b51dff4431c2498ee3330160e9c8a8aa9c096d2e040aa4f97e622976e0e09298caef61eb66b33e3598404e5cff0f29bc34e4854756f4fb51859e25db316ebbff1ee59b489083359ea510211d618895017c7edeb114cce6108b74f810fa98100ce49fa29d9550f53cddae5623afbe000067eabf7032d31', 0);
INSERT INTO postgres.items_tags VALUES (215, 39, '\x23351fb4813b36155e2bc7268d46823e14fdb661287133ea1bc3879379381865e155a13a3bc3238ccfcf504b27bc1d', '\x9246c3b8875882307bbb0e357a950b0b414db37f8c7531f6ff2538d0c38c9ec75c82c2d6c298ead64c7ba1db96a9', 0);
INSERT INTO postgres.items_tags VALUES (216, 39, '\x59f8f8ddcb29f3811fdd47cfcf4d257925c7a2650e028bde17e9d307c32504415102bd9cd9f2a739cfd3dca523c8c760d5a6dc', '\x2d18d0665421c7134effcc075c6e936682c26d9d0a7e2dbacef11a582f4d4672f92b5003cd350a3a252a19877172b55688b7101a26cbec1ac78546b5c2a3d716d0fb9fd463d143bb8e6e172a4e015c29f1fbc7f587', 0);
INSERT INTO postgres.items_tags VALUES (217, 39, '\x06023f51fa1f3059a9285a883b9a557d69245ee17187f145798356c9894abff3744fb805f1fb3e56a1233a2668eef41e9ade', '\x4c2d42b67d6601eb2081f370a102cfe49ffd1d40d777fc190dab592016fc91', 0);
INSERT INTO postgres.items_tags VALUES (218, 39, '\x41dbb20a782d0f139a88fc141a376ff66bfd67952c5d68cbcb9cd2882f608e1a1ebd6c4f32c5af97bd0052a83bf264', '\xd7eaf54b81c3762629eee033e38b67a10bf4f152966d423cb0a85407d58072c7e18f2f27e055563235b519', 0);
INSERT INTO postgres.items_tags VALUES (219, 39, '\x9ced22d6ec77d2a794a0ce2cba055efaca2f1ccbe608238b1803ad3b3ef79d65c9059ab2dcc4c16ee219a7ac055c2cd4e8456fe5b2bf560a', '\x6852bac940260c9563359d707c8a542e3e9eedff3fc52bcfcd132e67adaa2c27256a733b7685aa2a85a778a0565c10c2254c', 0);
INSERT INTO postgres.items_tags VALUES (220, 39, '\xf45c6ac17b2e3d7ba2b1532187f27530e6b2226fd496daf8577df8ed95ead988fe2c01001008603dafb2dc5621657a343d04383f68db00159a6a41bd83c1b180748d69eb20dc', '\x36af59a9264f159a8dc0b3774250284eac70e66133d54e7688a7419dd396b4b7bc36dcb1fa9d578e66b331da673f04c04942424f6087a34780aea90cb03641d8a2', 0);
INSERT INTO postgres.items_tags VALUES (221, 39, '\x113024ce14a77976753486f1b1cbb92c0df3d50fb220ad97100e7b1e614b9a38d5245a17d4d88ad7127750fa8f146b55046e55f5b91b0783', '\x6406fe48df7847e1cf8f3bd63ffe91a15c11cda3cc08977b2acf7319de4a6b662eec1ff26126189c5e84d079cad4378f4b96ffe408f13cf2b9fb2a56925782ad340a4a2674f34ad035959a', 0);
INSERT INTO postgres.items_tags VALUES (222, 39, '\x5c9e60be91d294a6b95665c0b4373ce6a387e1241c32de0f8451b29f8c7cb04f2aac235e5efd71f20c82264f05334c379988bfc900c4a0109665a49005e9', '\x6852bac940260c9563359d707c8a542e3e9eedff3fc52bcfcd132e67adaa2c27256a733b7685aa2a85a778a0565c10c2254c', 0);
INSERT INTO postgres.items_tags VALUES (223, 39, '\xee8bc60fb001a522acc247da8ae494f8eb2da7f90d219bdea40652b40ea0aa76dd7d44fe65d4ba26defe6cd839bc6341e5b60ac967', '\x17d32ce23d5c41ccbc06121814ef06ab10d80edf573a1ac6acb44adafb13', 0);
INSERT INTO postgres.items_tags VALUES (224, 39, '\x26554f72e1e820bc1d601e485753d0ddb0c0d6a9737ec5487635e0bf236518c9caa5d2d49687f098d5d6234b262ab1dec76915b3acf5', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (225, 39, '\x7b2b6cc942ab015f8f118a2e25a941c1059f3d5dc79b9a94fb72e51cdded90b7cb2d237f6b5483cbfd0b41e8c5ad9bee902e59b11f9d', '\x497a286396980ee2bf48e1982b576dffad6b257e525b7d240687e2b61a79de', 0);
INSERT INTO postgres.items_tags VALUES (226, 39, '\xc9bbc3049342847efdf5617eae1717243984469df8d080cb45e67b4e179c344d10942305d182ef3b34f538d9980defda35a3cc89a95296', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (227, 39, '\xb6d2254de301e709f36d8002b9bd6355694232914b624b1726ae30829ec16cb05235edc6', '\x2d18d0665421c7134effcc075c6e936682c26d9d0a7e2dbacef11a582f4d4672f92b5003cd350a3a252a19877172b55688b7101a26cbec1ac78546b5c2a3d716d0fb9fd463d143bb8e6e172a4e015c29f1fbc7f587', 0);
INSERT INTO postgres.items_tags VALUES (228, 39, '\x0ea07af9a092cf91cdb82716c36c22fd0ca839f926c77ef20690dbce621a99422aac4ca8b49fae769223cc06821a6ef9b856f4986a2a36063c4a78bd159cce0381ddc59da096a6b9963d13', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (229, 39, '\x5a1af62256846706b821c69753e0153d69f17f9e05e4c8381884c7490f0e615752b9b558733dea2317bb6d4a63446e2586ae4a7401f6192c5021779d2d480141a3fa2bbfa4fb5c503a2c2cfae55f91f7', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (230, 39, '\x12d60ca4514807acd9e64e32926e6805cb9398356775b7f976150569539e71befbd2c204895cdc', '\x31603e3f1a4ded7405ad73d192ffb210891805a94fc556d97485c4dfd896d0b5e75a', 0);
INSERT INTO postgres.items_tags VALUES (231, 39, '\x28e3f9dbf5d4a62e33512ee4cc326e3cbdde18a2c160510e4614fd0c167b0000b64fd917a0fb5bbcad7d19ada2bb197c1bd5d85b9b77', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (232, 39, '\x30f60eae74a209ef9cd469e153c71a80b7086bc0d1fb34dec8bbead20e73d481aa04a483926f0164d0d0e78f19d59d0d1c8dacf5d93e8f4549', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (233, 39, '\x764ce351ec08095f4ce2201a4276c3da25af4b87ac21a3cb1b75d11b83500e82540719de881b1c2d37a898686792f7c4f836a0a92177b4', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (253, 32, '\x11385727f1904ff5fb4649d7820d5f1ea6ce960435e33e0210973c0df5e8723545142b99297de247', '\x02336441bf3e548eec14d0eae735416bd029216f137b3e19702f4a476538e9a4e11286593c4175e367136054a220eb7e7964f6b641c6247b768053661beea089', 0);
INSERT INTO postgres.items_tags VALUES (254, 32, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x4ff4e0c370c21604cb6a131e27aa22e0a6ae648a6bc128bc132a99176db66862d787', 0);
INSERT INTO postgres.items_tags VALUES (255, 32, '\x4120530efb105104064f465dd022ed0ffdb12cfb8a18d54df76527f32adb4ce500', '\xd1f00f5efdb7ff36ccc727a55e3f94e06aeb91985741d45c2a972888466e6cbe', 0);
INSERT INTO postgres.items_tags VALUES (256, 32, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\x167b8449a6c1bb1a7966ee5daed1aec31ed2ba49847ff2f9c7a07e1e9da8040f8fdd2d3ba6b547ff1e03524a4b8d70a0cdc0629d1603f3b3d99e8a2410c209f7', 0);
INSERT INTO postgres.items_tags VALUES (266, 42, '\xe257c93fcea4a7df4540e63a1105fef1f637a13a5010b1fd54ce096059812f3c401b8342', '\x4e536098f32eb4b284097827c462012051ae9a1343ce9559b548dcc23d0505bba76955879fa2f3864307d25d593b3bfc34d61bb356740cc68ad2fc7b93a5a496', 0);
INSERT INTO postgres.items_tags VALUES (267, 42, '\x11385727f1904ff5fb4649d7820d5f1ea6ce960435e33e0210973c0df5e8723545142b99297de247', '\x02336441bf3e548eec14d0eae735416bd029216f137b3e19702f4a476538e9a4e11286593c4175e367136054a220eb7e7964f6b641c6247b768053661beea089', 0);
INSERT INTO postgres.items_tags VALUES (268, 42, '\x4120530efb105104064f465dd022ed0ffdb12cfb8a18d54df76527f32adb4ce500', '\xf3f4aa9be75f55bb618285be26787dcbc6bde4d0b7ea517095081e0c462a0d0029e98636a90245a2', 0);
INSERT INTO postgres.items_tags VALUES (269, 42, '\xcb5775afcb47d8fe3d0780b32c0ebe9969259bdda9026fc1ee5ccc358683b047', '\x9c61ac3a74ffafec9a1b4a7879414716d72570c2094daa2a0b0fddd336810e796028731c', 0);
INSERT INTO postgres.items_tags VALUES (270, 43, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x04e2ad64af2fd1289bbabee3a048dcbadae30b54e98e3190141891d55168666a1c1ea75d', 0);
INSERT INTO postgres.items_tags VALUES (271, 43, '\xa34f7e353835832d8b68b86b00aabb97fb9ba11184523a8e2ac3b47a8f6ec85a1e387516db20086774fd21f4fb0d', '\xc72edfead6605f20d69a27e0dfa26be9c19be49f5be26be9fd23841a78855dd708229a677d83502007b540ab26eb969936d6c5fe9ab7b4109ae528f4c606f871', 0);
INSERT INTO postgres.items_tags VALUES (272, 43, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\x7a6738fe22c3340f6deaa3dd5db50f880f8bbd4d1a32b3bd5b8ec13c72b670691a025785c1cc36ff2ed2c2c07184f14293597c29cd3f247c1b9b5e9abca34d38', 0);
INSERT INTO postgres.items_tags VALUES (273, 43, '\xd4bf60052c162e4e9bd97291a1070e86af33c0749ae04edc688812b740e522702f9ae00276fdfdf7', '\x86d20fb97362f6fd10278132024b33aa59ce023dc996a80dca82f740f7e48364a25c80421c57784742', 0);
INSERT INTO postgres.items_tags VALUES (288, 46, '\xc6303ab3e80a3a495bd1ecdeef74717d8f424528ee74f549ac846240b4354b', '\x72c80c761e795fd1628acf4f7c99f11809b1328bf39929c34a35678f9efe551b3dca9e', 0);
INSERT INTO postgres.items_tags VALUES (274, 43, '\xffb86b98cd9de6b9c70edd8e70c725d05dbe1fa655d4f7e5eb638c0462d35b1ff1c89c26832a38', '\x8856ecbbc09372dc752e20a17909b5186340ccc6c7195bae0540b97cc0260ed7f9dc9ea290a62fe39d44ab4c24d647fb', 0);
INSERT INTO postgres.items_tags VALUES (275, 43, '\xb274247f8d71b9c184eb22c685a6fd69e8849a77a20433a5568681bffb4abdf8e3a883ad9d71516be127456d9a01ba85', '\xb4d0b932733c473453b2b7dd19599a4d63f0d7625681318b142405db73', 0);
INSERT INTO postgres.items_tags VALUES (276, 43, '\x17a380834ce7da25cdd36a30f3e1e37257dd98429db0a184e7173b2007407037dedfa17337481e8b80d4f706e9205a89', '\x607bcfaf6c460b85c1c7d58eec1077e7b78203b2b2240aac947fdfaa82c7092c', 0);
INSERT INTO postgres.items_tags VALUES (277, 43, '\xbf8904efcc61b809499730e6ebc8ae80adbf2e41cc459e8a4cdbf58f9e181431bdeeb12798b554', '\x36a69681cc1c1bfdc60836ed089b6e8c9baa4e17e8cb48afd30bb9d75c08f0c64f0732b6add077aaa7aed43cbee33770ef883182d56db8cceca1b024a05bb00e3ee95c978852640d2dd4252359e182cdb78e296bf95f', 0);
INSERT INTO postgres.items_tags VALUES (278, 43, '\x95430dfd6849b517ee9949137479ef6bb83a262dbad8f57a6a4579b5cb338623e6f14454ca', '\xcfa669c5adf7dae3b60a0a27b2846a8b60183a63d2cbec5b5195df45d4aadc234116eee099432dbc21da1bcb9de4a588e07c26dc6976d12ef9f6e66f48b5903e', 0);
INSERT INTO postgres.items_tags VALUES (289, 46, '\xb55d137b22f2a23b823e995b959d83c933f54e03872ce3882175b5c3d7d2f0b7b5', '\x440b43d1ada6db946bb8812772be3498b9c7e26bdc51aa874c668a575817bbfb94043641fcbff534d67a5349f182a882b35df5291f6c8634cfca17ac33274c0e96cefdee390e71', 0);
INSERT INTO postgres.items_tags VALUES (299, 48, '\x0ff38f36c5aa6051ce023d084b87e1aec19dd9fb296850a5eaeb325dd2c6e1b647', '\x1b370626ca684483fa202ca9bea134079e1b4385a7d39b42506e256c34a6f15993887e6cd774354e', 0);
INSERT INTO postgres.items_tags VALUES (300, 48, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\x98ce7019172486bb7a64dc41248f9119112a4db42ccd6c7db34cf63f2657a1794fa254b8ba', 0);
INSERT INTO postgres.items_tags VALUES (301, 48, '\xa68f256ca3e0bc0fa7bf2671e8d6ad4da9b52fd5d4bef282dcebd2c5db0ca6d00eb84b98', '\x6ab040dc188039302345cbf266943494085c7f919788f19263f6d0f113bb7e4ea5545e813a36311349dcd6dadd03df89586fb702a123c596cd5abd91c561b958', 0);
INSERT INTO postgres.items_tags VALUES (302, 48, '\x8b0f22d08e6731f1ac0e32a92ecae464e90411d560e81888dc323b797f925d', '\x8333f78140757875d26d96f58ecf48c1ddd16788ccd164d14d776e08202e42c288ec0d6514d2377d143b29a41f8b7c2d04c662175f28f04e701d9253fe10706c6731a1b9404b2a01b5bc4d6f7a17f302ed0d3ee027', 0);
INSERT INTO postgres.items_tags VALUES (303, 48, '\x2329b75e3384507e74458becd2c943f461242352bac748534c12d0b53029ff8db14f0e5c0d6a9c', '\xa01c4698310a8c04aad16c02addee078844e87734f3fbf5601e57c530e03e3fe4390810905980d2ee6cdea739097012d0ee139c9e2e472c8a65fc37e29740c49', 0);
INSERT INTO postgres.items_tags VALUES (304, 48, '\xa1a1d20749ba93280f0f821a32e8c0544aec68136a8322b77a47d87503b289eabe0ac49c83920254b8', '\xf89475cb905a4f3d142b1f6112438c3d914ae328b36ee70708e9bafcfcfacfb699cb0f54ec1d3af59ecc650764d7b895f44523bb2b09da3b89cc46fdccdc54b16c2d7d4e8f239bce304778ebffe2454ac717fd68fb84792e9290ad70a8448744f9d4b2415355d625220e95a1a771a3e21a50f98dce984b6508c70e0035157a3c6f35b059033536ea13f060cd880b17652a795dd90c580338acfeec3b426417307b36862984072334a112bfd4b832e693e0d788c36664c825c3ffc83ba8a0ebc2b5c68eaa2bb0b40065e950b134c83fa3bc4a7c46419c85b0503cdb1120e141bd5d7b1fb570af6c43e8e76a34069e1a4dcc6a9b68408aa9847cc556ac296765e23899cfa673bd78afe9a209e8ee1773', 0);
INSERT INTO postgres.items_tags VALUES (290, 47, '\x5dd0c27555555a0355cb1c99e2a176e3b3f26f56bbc92331569026a4a2468a46ae718c636cac25a78ee7e2d016906517f2faf195085044eeee4a18b3d12e1063c950ff15b4ead32062eeac5cd95e8e798015b4813ecfce6bc8dc09cd49879ddc492be59c92', '\x21ed00d3247ada8e91ef36b1bd4e320f45d7ca7c3b9547cae88e82b251', 0);
INSERT INTO postgres.items_tags VALUES (291, 47, '\xae73495e26218a805bbbfa033e8ddf8eb3dcb0e65d04bf16cd104d0167abe8f1', '\xb8496e3b9274222f41a3afdbb06ee10b224a7ba419e40af920f9de2a61f5aee77d8713', 0);
INSERT INTO postgres.items_tags VALUES (292, 47, '\x07951313a0fe2e0312dde7b9ee49373e0e34c6bd226f9610bbf0b355882150234fd5', '\x1a99c9907533e167295c58ae1796f6586a8fb9d217c3d47c716ce5ebc1404826', 0);
INSERT INTO postgres.items_tags VALUES (293, 47, '\x8b0f22d08e6731f1ac0e32a92ecae464e90411d560e81888dc323b797f925d', '\x8333f78140757875d26d96f58ecf48c1ddd16788ccd164d14d776e08202e42c288ec0d6514d2377d143b29a41f8b7c2d04c662175f28f04e701d9253fe10706c6731a1b9404b2a01b5bc4d6f7a17f302ed0d3ee027', 0);
INSERT INTO postgres.items_tags VALUES (294, 47, '\x4e5b1516d6310575640bd369a6e63a68037cbbb74afb464e1c59cc75df5fb118865222e09ff1dbcdaa07ae2eb4ae5321308fd1b7', '\x07157ed3a62d22e9afff4a2b8c79b9abc1d221455e18c0daca563e218c96f05e3c5eed650f19bd00b56650509c1a8cd554b7d47cc43bf5538d7313756e57fe7dcb95d07b0fd1dcc417fb0f74', 0);


--
-- Data for Name: profiles; Type: TABLE DATA; Schema: postgres; Owner: -
--

INSERT INTO postgres.profiles VALUES (1, 'gateway_test_9810833012d2275f', NULL, '\x7384e2f9792ad107a0efe81106ab52efc1a0e45639d62b588fda30279a15b0c2ebd259491cc4d373ca72d19116712509e59412fb0c9c5dc69d3ad7c8734e5a6d70e3daab835e1a86a5284e0779566bb2b2ad9d64265962152850d7b378fe751ad25e1b271734ee2663b779671c74d2b64743fe205760873f732aaca7f8ff743c373e46df37057c1cb94af6ea5b0727d195ab31477ecce544147ca3af37ef5f8a8b7fe3113b7fba7425c82a7e1d1e3d8d19c4489f94a411ce4433aad38f51847249a35bf8bb2f90630cec28d4bb5947ef536ea2eae01fdc239e430323b96cf02e9ed5070b32c1e14b87dafd77e8f6ea786e5cb375e5842c6850e77e10672040380ef3d10d37aa90');
INSERT INTO postgres.profiles VALUES (2, 'tenant-01a2222b-ae31-743d-835b-70b66c0bc8b0', NULL, '\xdc182d14a18e0115d2f1938de356b2cd3a9a676d4f78f3b91d4723b4a4ee400505740dbc2d4045747aeb55b206dccdb1f4c1d997eb4467dbfcda8f02be0fe158e11b43ef6ff8e03608915605f7296380426c144135d07eb937a786463d9d172051a400c0ea20bb2cc2e0e424bc85aa6bd20052d07d320946fbfb4b73ca0218a7dc1a0fca7c2b0c617b3c52a7d66075e3cd98b9fe6f4a7c75f508ea5dc428a88bbec0499f379bae0c0d2bdab9a0b79c2ef30b5bede2109d042d833e1a1dd44944b0dc78c3bf1fc75e5b468fb0680812b8930afed17575dd29c19dc123add9236ae0cb711d580a0eb16b27e9cb3f5ace5ef968b9dfe9589961e7f3273ee51c7be7f7462b3da23f86');
INSERT INTO postgres.profiles VALUES (3, 'tenant-01a2222b-ae6d-706b-8b1f-a17b0f839279', NULL, '\x2e6079039b9f20ff5ffd233529eac24ef4cf345dc3096cb5798dda5ad5468cc04a9f44d8f73347a4d272d0e6f366231af1781c7996b81bdd05b563223527b83f74580cca8e8dd502b5b1f78270e4140e7ba1d4d0ee55c572fdc4eb6e55a2c9ce08909051dcfd33abb0e2ec9a98fa698e7b66a2112ece71b8e5328087a1bf649ed3aaba5d4601a475e40ccbd20d7504180d74bc2024d3292b04e625790757d27e96d7f16fcec5171b580aa45d91781ba1a6655586660427cddbeed0a742f0a55d90ebb3fcaeeaf1b26f3cab8d4bf1238c56a5692ade2b47b13f4bc41edaa0ef91cbf22e3daf1b0b1fc3cbc4cb6f4841afa7cc0740871e0cb5df59cb78efea0c7924f3d3e2b479fc');


--
-- Name: items_id_seq; Type: SEQUENCE SET; Schema: postgres; Owner: -
--

SELECT pg_catalog.setval('postgres.items_id_seq', 48, true);


--
-- Name: items_tags_id_seq; Type: SEQUENCE SET; Schema: postgres; Owner: -
--

SELECT pg_catalog.setval('postgres.items_tags_id_seq', 304, true);


--
-- Name: profiles_id_seq; Type: SEQUENCE SET; Schema: postgres; Owner: -
--

SELECT pg_catalog.setval('postgres.profiles_id_seq', 3, true);


--
-- Name: action_idempotency action_idempotency_pk; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.action_idempotency
    ADD CONSTRAINT action_idempotency_pk PRIMARY KEY (tenant_id, key_hash);


--
-- Name: actions_migrations_lock actions_migrations_lock_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.actions_migrations_lock
    ADD CONSTRAINT actions_migrations_lock_pkey PRIMARY KEY (id);


--
-- Name: actions_migrations actions_migrations_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.actions_migrations
    ADD CONSTRAINT actions_migrations_pkey PRIMARY KEY (name);


--
-- Name: actions actions_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.actions
    ADD CONSTRAINT actions_pkey PRIMARY KEY (id);


--
-- Name: admin_key admin_key_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.admin_key
    ADD CONSTRAINT admin_key_pkey PRIMARY KEY (id);


--
-- Name: anoncreds_definitions anoncreds_definitions_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_definitions
    ADD CONSTRAINT anoncreds_definitions_pkey PRIMARY KEY (id);


--
-- Name: anoncreds_issuers anoncreds_issuers_identifier_key; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_issuers
    ADD CONSTRAINT anoncreds_issuers_identifier_key UNIQUE (identifier);


--
-- Name: anoncreds_issuers anoncreds_issuers_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_issuers
    ADD CONSTRAINT anoncreds_issuers_pkey PRIMARY KEY (tenant_id);


--
-- Name: anoncreds_migrations_lock anoncreds_migrations_lock_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_migrations_lock
    ADD CONSTRAINT anoncreds_migrations_lock_pkey PRIMARY KEY (id);


--
-- Name: anoncreds_migrations anoncreds_migrations_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_migrations
    ADD CONSTRAINT anoncreds_migrations_pkey PRIMARY KEY (name);


--
-- Name: anoncreds_objects anoncreds_objects_object_id_key; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_objects
    ADD CONSTRAINT anoncreds_objects_object_id_key UNIQUE (object_id);


--
-- Name: anoncreds_objects anoncreds_objects_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_objects
    ADD CONSTRAINT anoncreds_objects_pkey PRIMARY KEY (id);


--
-- Name: anoncreds_objects anoncreds_objects_unqualified_id_key; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_objects
    ADD CONSTRAINT anoncreds_objects_unqualified_id_key UNIQUE (unqualified_id);


--
-- Name: anoncreds_registry anoncreds_registry_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_registry
    ADD CONSTRAINT anoncreds_registry_pkey PRIMARY KEY (id);


--
-- Name: anoncreds_revocations anoncreds_revocations_pk; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_revocations
    ADD CONSTRAINT anoncreds_revocations_pk PRIMARY KEY (registry_id, index);


--
-- Name: anoncreds_sequence anoncreds_sequence_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_sequence
    ADD CONSTRAINT anoncreds_sequence_pkey PRIMARY KEY (id);


--
-- Name: anoncreds_status_lists anoncreds_status_lists_pk; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_status_lists
    ADD CONSTRAINT anoncreds_status_lists_pk PRIMARY KEY (registry_id, "timestamp");


--
-- Name: anoncreds_tails anoncreds_tails_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.anoncreds_tails
    ADD CONSTRAINT anoncreds_tails_pkey PRIMARY KEY (hash);


--
-- Name: api_keys api_keys_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.api_keys
    ADD CONSTRAINT api_keys_pkey PRIMARY KEY (id);


--
-- Name: core_migrations_lock core_migrations_lock_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.core_migrations_lock
    ADD CONSTRAINT core_migrations_lock_pkey PRIMARY KEY (id);


--
-- Name: core_migrations core_migrations_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.core_migrations
    ADD CONSTRAINT core_migrations_pkey PRIMARY KEY (name);


--
-- Name: deliveries deliveries_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (id);


--
-- Name: delivery_attempts delivery_attempts_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.delivery_attempts
    ADD CONSTRAINT delivery_attempts_pkey PRIMARY KEY (id);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);


--
-- Name: exchanges_migrations_lock exchanges_migrations_lock_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.exchanges_migrations_lock
    ADD CONSTRAINT exchanges_migrations_lock_pkey PRIMARY KEY (id);


--
-- Name: exchanges_migrations exchanges_migrations_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.exchanges_migrations
    ADD CONSTRAINT exchanges_migrations_pkey PRIMARY KEY (name);


--
-- Name: general_messages general_messages_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.general_messages
    ADD CONSTRAINT general_messages_pkey PRIMARY KEY (id);


--
-- Name: identities identities_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (id);


--
-- Name: inbox inbox_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);


--
-- Name: named_locks named_locks_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.named_locks
    ADD CONSTRAINT named_locks_pkey PRIMARY KEY (name);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: rate_limits rate_limits_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.rate_limits
    ADD CONSTRAINT rate_limits_pkey PRIMARY KEY (key);


--
-- Name: record_index record_index_pk; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.record_index
    ADD CONSTRAINT record_index_pk PRIMARY KEY (tenant_id, kind, record_id);


--
-- Name: relay_migrations_lock relay_migrations_lock_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.relay_migrations_lock
    ADD CONSTRAINT relay_migrations_lock_pkey PRIMARY KEY (id);


--
-- Name: relay_migrations relay_migrations_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.relay_migrations
    ADD CONSTRAINT relay_migrations_pkey PRIMARY KEY (name);


--
-- Name: return_routes return_routes_pk; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.return_routes
    ADD CONSTRAINT return_routes_pk PRIMARY KEY (tenant_id, partner_hash, instance);


--
-- Name: routing_keys routing_keys_pk; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.routing_keys
    ADD CONSTRAINT routing_keys_pk PRIMARY KEY (recipient_key, tenant_id);


--
-- Name: server_migrations_lock server_migrations_lock_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.server_migrations_lock
    ADD CONSTRAINT server_migrations_lock_pkey PRIMARY KEY (id);


--
-- Name: server_migrations server_migrations_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.server_migrations
    ADD CONSTRAINT server_migrations_pkey PRIMARY KEY (name);


--
-- Name: tenant_exchange_settings tenant_exchange_settings_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.tenant_exchange_settings
    ADD CONSTRAINT tenant_exchange_settings_pkey PRIMARY KEY (tenant_id);


--
-- Name: tenant_sequences tenant_sequences_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.tenant_sequences
    ADD CONSTRAINT tenant_sequences_pkey PRIMARY KEY (tenant_id);


--
-- Name: tenants tenants_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);


--
-- Name: webhook_settings webhook_settings_pk; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.webhook_settings
    ADD CONSTRAINT webhook_settings_pk PRIMARY KEY (tenant_id, setting_key);


--
-- Name: webhooks webhooks_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.webhooks
    ADD CONSTRAINT webhooks_pkey PRIMARY KEY (id);


--
-- Name: webvh_issuers webvh_issuers_pkey; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.webvh_issuers
    ADD CONSTRAINT webvh_issuers_pkey PRIMARY KEY (did);


--
-- Name: webvh_issuers webvh_issuers_place_key; Type: CONSTRAINT; Schema: didcomm_gateway; Owner: -
--

ALTER TABLE ONLY didcomm_gateway.webvh_issuers
    ADD CONSTRAINT webvh_issuers_place_key UNIQUE (place);


--
-- Name: config config_pkey; Type: CONSTRAINT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.config
    ADD CONSTRAINT config_pkey PRIMARY KEY (name);


--
-- Name: items items_pkey; Type: CONSTRAINT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.items
    ADD CONSTRAINT items_pkey PRIMARY KEY (id);


--
-- Name: items_tags items_tags_pkey; Type: CONSTRAINT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.items_tags
    ADD CONSTRAINT items_tags_pkey PRIMARY KEY (id);


--
-- Name: profiles profiles_pkey; Type: CONSTRAINT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.profiles
    ADD CONSTRAINT profiles_pkey PRIMARY KEY (id);


--
-- Name: actions_connection_id; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX actions_connection_id ON didcomm_gateway.actions USING btree (tenant_id, connection_id, id);


--
-- Name: actions_page; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX actions_page ON didcomm_gateway.actions USING btree (tenant_id, id);


--
-- Name: actions_reference_hash; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX actions_reference_hash ON didcomm_gateway.actions USING btree (tenant_id, reference_hash, id);


--
-- Name: actions_status; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX actions_status ON didcomm_gateway.actions USING btree (tenant_id, status, id);


--
-- Name: actions_thread; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX actions_thread ON didcomm_gateway.actions USING btree (tenant_id, thread_key);


--
-- Name: anoncreds_definitions_due; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX anoncreds_definitions_due ON didcomm_gateway.anoncreds_definitions USING btree (state, lease_until);


--
-- Name: anoncreds_definitions_object; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX anoncreds_definitions_object ON didcomm_gateway.anoncreds_definitions USING btree (definition_id) WHERE (state <> 'failed'::text);


--
-- Name: anoncreds_definitions_page; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX anoncreds_definitions_page ON didcomm_gateway.anoncreds_definitions USING btree (tenant_id, id);


--
-- Name: anoncreds_definitions_plan; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX anoncreds_definitions_plan ON didcomm_gateway.anoncreds_definitions USING btree (tenant_id, schema_id, tag) WHERE (state <> 'failed'::text);


--
-- Name: anoncreds_objects_page; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX anoncreds_objects_page ON didcomm_gateway.anoncreds_objects USING btree (tenant_id, kind, id);


--
-- Name: anoncreds_status_lists_resource; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX anoncreds_status_lists_resource ON didcomm_gateway.anoncreds_status_lists USING btree (resource_id);


--
-- Name: api_keys_tenant; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX api_keys_tenant ON didcomm_gateway.api_keys USING btree (tenant_id, id);


--
-- Name: deliveries_due; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX deliveries_due ON didcomm_gateway.deliveries USING btree (webhook_id, next_attempt_at, id) WHERE ((state = 'pending'::text) AND (parked = 0));


--
-- Name: deliveries_event; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX deliveries_event ON didcomm_gateway.deliveries USING btree (tenant_id, event_id, id);


--
-- Name: deliveries_order; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX deliveries_order ON didcomm_gateway.deliveries USING btree (webhook_id, order_key, "position", id) WHERE (state = 'pending'::text);


--
-- Name: deliveries_page; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX deliveries_page ON didcomm_gateway.deliveries USING btree (tenant_id, id);


--
-- Name: deliveries_settled; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX deliveries_settled ON didcomm_gateway.deliveries USING btree (settled_at) WHERE (state <> 'pending'::text);


--
-- Name: deliveries_source; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX deliveries_source ON didcomm_gateway.deliveries USING btree (webhook_id, source_key);


--
-- Name: deliveries_state; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX deliveries_state ON didcomm_gateway.deliveries USING btree (tenant_id, state, id);


--
-- Name: deliveries_webhook; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX deliveries_webhook ON didcomm_gateway.deliveries USING btree (tenant_id, webhook_id, id);


--
-- Name: delivery_attempts_delivery; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX delivery_attempts_delivery ON didcomm_gateway.delivery_attempts USING btree (delivery_id, number);


--
-- Name: delivery_attempts_tenant; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX delivery_attempts_tenant ON didcomm_gateway.delivery_attempts USING btree (tenant_id);


--
-- Name: events_action_uuid; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX events_action_uuid ON didcomm_gateway.events USING btree (tenant_id, action_uuid, sequence);


--
-- Name: events_connection_id; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX events_connection_id ON didcomm_gateway.events USING btree (tenant_id, connection_id, sequence);


--
-- Name: events_dedupe; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX events_dedupe ON didcomm_gateway.events USING btree (tenant_id, dedupe_hash);


--
-- Name: events_direction; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX events_direction ON didcomm_gateway.events USING btree (tenant_id, direction, sequence);


--
-- Name: events_sequence; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX events_sequence ON didcomm_gateway.events USING btree (tenant_id, sequence);


--
-- Name: events_thread_hash; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX events_thread_hash ON didcomm_gateway.events USING btree (tenant_id, thread_hash, sequence);


--
-- Name: events_type_hash; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX events_type_hash ON didcomm_gateway.events USING btree (tenant_id, type_hash, sequence);


--
-- Name: general_messages_action_uuid; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX general_messages_action_uuid ON didcomm_gateway.general_messages USING btree (tenant_id, action_uuid, sequence);


--
-- Name: general_messages_connection_id; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX general_messages_connection_id ON didcomm_gateway.general_messages USING btree (tenant_id, connection_id, sequence);


--
-- Name: general_messages_sequence; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX general_messages_sequence ON didcomm_gateway.general_messages USING btree (tenant_id, sequence);


--
-- Name: general_messages_thread_hash; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX general_messages_thread_hash ON didcomm_gateway.general_messages USING btree (tenant_id, thread_hash, sequence);


--
-- Name: general_messages_type_hash; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX general_messages_type_hash ON didcomm_gateway.general_messages USING btree (tenant_id, type_hash, sequence);


--
-- Name: identities_did; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX identities_did ON didcomm_gateway.identities USING btree (tenant_id, did);


--
-- Name: identities_tenant; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX identities_tenant ON didcomm_gateway.identities USING btree (tenant_id, id);


--
-- Name: inbox_dedupe; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX inbox_dedupe ON didcomm_gateway.inbox USING btree (tenant_id, dedupe_hash);


--
-- Name: inbox_leased; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX inbox_leased ON didcomm_gateway.inbox USING btree (order_key, lease_until) WHERE (lease_owner IS NOT NULL);


--
-- Name: inbox_order; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX inbox_order ON didcomm_gateway.inbox USING btree (order_key, id);


--
-- Name: inbox_waiting; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX inbox_waiting ON didcomm_gateway.inbox USING btree (order_key, id) WHERE (lease_owner IS NULL);


--
-- Name: outbox_connection; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX outbox_connection ON didcomm_gateway.outbox USING btree (connection_id);


--
-- Name: outbox_due; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX outbox_due ON didcomm_gateway.outbox USING btree (next_attempt_at, id);


--
-- Name: outbox_event; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX outbox_event ON didcomm_gateway.outbox USING btree (event_id);


--
-- Name: outbox_order; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX outbox_order ON didcomm_gateway.outbox USING btree (order_key, id);


--
-- Name: outbox_tenant; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX outbox_tenant ON didcomm_gateway.outbox USING btree (tenant_id, next_attempt_at, id);


--
-- Name: rate_limits_expire; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX rate_limits_expire ON didcomm_gateway.rate_limits USING btree (expire);


--
-- Name: record_index_connection; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX record_index_connection ON didcomm_gateway.record_index USING btree (tenant_id, kind, connection_id, created_at, record_id);


--
-- Name: record_index_page; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX record_index_page ON didcomm_gateway.record_index USING btree (tenant_id, kind, created_at, record_id);


--
-- Name: record_index_state; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX record_index_state ON didcomm_gateway.record_index USING btree (tenant_id, kind, state, created_at, record_id);


--
-- Name: record_index_thread; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX record_index_thread ON didcomm_gateway.record_index USING btree (tenant_id, kind, thread_hash);


--
-- Name: return_routes_expiry; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX return_routes_expiry ON didcomm_gateway.return_routes USING btree (expires_at);


--
-- Name: return_routes_instance; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX return_routes_instance ON didcomm_gateway.return_routes USING btree (instance);


--
-- Name: routing_keys_tenant; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX routing_keys_tenant ON didcomm_gateway.routing_keys USING btree (tenant_id);


--
-- Name: tenants_state; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX tenants_state ON didcomm_gateway.tenants USING btree (state, id);


--
-- Name: webhooks_setting; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE INDEX webhooks_setting ON didcomm_gateway.webhooks USING btree (tenant_id, setting_key, "position");


--
-- Name: webvh_issuers_tenant; Type: INDEX; Schema: didcomm_gateway; Owner: -
--

CREATE UNIQUE INDEX webvh_issuers_tenant ON didcomm_gateway.webvh_issuers USING btree (tenant_id, address) WHERE (tenant_id <> ''::text);


--
-- Name: ix_items_tags_item_id; Type: INDEX; Schema: postgres; Owner: -
--

CREATE INDEX ix_items_tags_item_id ON postgres.items_tags USING btree (item_id);


--
-- Name: ix_items_tags_name_enc; Type: INDEX; Schema: postgres; Owner: -
--

CREATE INDEX ix_items_tags_name_enc ON postgres.items_tags USING btree (name, substr(value, 1, 12)) INCLUDE (item_id) WHERE (plaintext = 0);


--
-- Name: ix_items_tags_name_plain; Type: INDEX; Schema: postgres; Owner: -
--

CREATE INDEX ix_items_tags_name_plain ON postgres.items_tags USING btree (name, value) INCLUDE (item_id) WHERE (plaintext = 1);


--
-- Name: ix_items_uniq; Type: INDEX; Schema: postgres; Owner: -
--

CREATE UNIQUE INDEX ix_items_uniq ON postgres.items USING btree (profile_id, kind, category, name);


--
-- Name: ix_profile_name; Type: INDEX; Schema: postgres; Owner: -
--

CREATE UNIQUE INDEX ix_profile_name ON postgres.profiles USING btree (name);


--
-- Name: items items_profile_id_fkey; Type: FK CONSTRAINT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.items
    ADD CONSTRAINT items_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES postgres.profiles(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: items_tags items_tags_item_id_fkey; Type: FK CONSTRAINT; Schema: postgres; Owner: -
--

ALTER TABLE ONLY postgres.items_tags
    ADD CONSTRAINT items_tags_item_id_fkey FOREIGN KEY (item_id) REFERENCES postgres.items(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


