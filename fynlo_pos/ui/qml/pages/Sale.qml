import QtQuick
import Fynlo.Till
import "../shell"

/** Selling: categories, tiles and the order. */
PageFrame {
    id: root

    required property SaleModel vm

    backs: false
}
